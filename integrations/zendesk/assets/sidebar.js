/** The ticket sidebar as a page of the app: looks up the ticket's requester and takes notes. The agent signs in by pop-up. */
const client = window.ZAFClient.init();
const { settings } = await client.metadata();
const { mount } = await import(`${settings.desk}/embed/host.js`);

client.invoke("resize", { width: "100%", height: "600px" });

const viewer = await requester();
const desk = mount(document.body, {
  desk: settings.desk,
  host: settings.host,
  ...(viewer === null ? {} : { lookUp: viewer }),
  onInsertNote: insertNote,
});

client.on("ticket.requester.id.changed", async () => {
  const changed = await requester();
  if (changed !== null) desk.lookUp(changed);
});

/** The requester's external ID is taken as their viewer ID. Null if they have none: the agent types what the caller says. */
async function requester() {
  const key = "ticket.requester.externalId";
  const { [key]: viewerId } = await client.get(key);
  return viewerId ? { viewerId: String(viewerId) } : null;
}

/** Never puts an internal note into a reply that the customer reads. Returns whether it's in the ticket. */
async function insertNote({ text }) {
  const key = "comment.type";
  const { [key]: type } = await client.get(key);
  if (type !== "internalNote") {
    await client.invoke("notify", "Switch to an internal note, then insert the note again.", "error");
    return false;
  }
  await client.invoke("ticket.comment.appendText", text);
  return true;
}
