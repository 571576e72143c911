// Reloads the page when the site has changed, and when the server was started again.
{
  const { src } = document.currentScript;
  const events = new EventSource(new URL("events", src));
  events.onmessage = ({ data }) => {
    if (data === new URL(src).searchParams.get("version")) return;
    events.close();
    location.reload();
  };
}
