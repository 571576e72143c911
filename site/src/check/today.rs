//! The day of the check.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Today as `YYYY-MM-DD` (UTC), or the day that `SOURCE_DATE_EPOCH` names in seconds, the variable of
/// builds that can be repeated (<https://reproducible-builds.org/specs/source-date-epoch/>).
pub(crate) fn today() -> String {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    day(fixed.map_or_else(SystemTime::now, |seconds| UNIX_EPOCH + Duration::from_secs(seconds)))
}

fn day(time: SystemTime) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    // Such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    let date = httpdate::fmt_http_date(time);
    let month = MONTHS.iter().position(|month| *month == &date[8..11]).unwrap_or_default() + 1;
    format!("{}-{month:02}-{}", &date[12..16], &date[5..7])
}

#[cfg(test)]
mod tests {
    use super::day;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn a_time_is_the_day_that_the_calendar_has() {
        for (seconds, expected) in
            [(0, "1970-01-01"), (784_111_777, "1994-11-06"), (1_709_251_199, "2024-02-29")]
        {
            assert_eq!(day(UNIX_EPOCH + Duration::from_secs(seconds)), expected);
        }
    }
}
