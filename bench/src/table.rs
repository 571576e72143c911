//! Tables that are Markdown and read well in a terminal too.

/// A table: the first column is words, all others are figures and stand to the right.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table with these headings.
    pub(crate) fn new(headings: &[&str]) -> Self {
        Self { rows: vec![headings.iter().map(|&heading| heading.to_owned()).collect()] }
    }

    /// Adds a row, with a cell for each heading.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The whole table, its last line ended.
    pub(crate) fn markdown(&self) -> String {
        let columns = self.rows.first().map_or(0, Vec::len);
        let widths: Vec<usize> = (0..columns).map(|column| self.width(column)).collect();
        let mut lines: Vec<String> = self.rows.iter().map(|row| line(row, &widths)).collect();
        let rule = widths.iter().enumerate().map(|(column, width)| match column {
            0 => format!("|{}", "-".repeat(width + 2)),
            _ => format!("|{}:", "-".repeat(width + 1)),
        });
        lines.insert(1, rule.collect::<String>() + "|");
        lines.join("\n") + "\n"
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    }
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
        0 => format!("| {cell:<width$} "),
        _ => format!("| {cell:>width$} "),
    });
    cells.collect::<String>() + "|"
}

/// A whole number with its thousands apart: `26,713`.
pub(crate) fn whole(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Table, whole};

    #[test]
    fn words_stand_left_and_figures_right() {
        let mut table = Table::new(&["page", "ms"]);
        table.row(["the limit".to_owned(), "7".to_owned()]);
        table.row(["ours".to_owned(), "1,234".to_owned()]);
        let wanted = "\
| page      |    ms |
|-----------|------:|
| the limit |     7 |
| ours      | 1,234 |
";
        assert_eq!(table.markdown(), wanted);
    }

    #[test]
    fn thousands_are_apart() {
        let numbers = [0.0, 999.4, 1000.0, 1_234_567.0].map(whole);
        assert_eq!(numbers, ["0", "999", "1,000", "1,234,567"]);
    }
}
