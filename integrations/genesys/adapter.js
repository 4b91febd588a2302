import { settings } from "./settings.js";

/** An interaction widget: looks up the caller of this conversation. The agent signs in to the desk by pop-up. */
const viewerId = await callerOf(new URLSearchParams(location.search).get("conversation")).catch(() => null);
const { mount } = await import(`${settings.desk}/embed/host.js`);
mount(document.getElementById("desk"), {
  desk: settings.desk,
  host: settings.host,
  ...(viewerId === null ? {} : { lookUp: { viewerId } }),
  onInsertNote: showNote,
});

/** The viewer ID in the attributes of the conversation's customer. Null if the call flow set none. */
async function callerOf(conversation) {
  const { ApiClient, ConversationsApi } = window.require("platformClient");
  ApiClient.instance.setEnvironment(settings.environment);
  // Signing in to Genesys leaves the page and returns without its query, so the conversation travels as the state.
  const redirectUri = location.origin + location.pathname;
  const { state } = await ApiClient.instance.loginPKCEGrant(settings.clientId, redirectUri, { state: conversation });
  const { participants } = await new ConversationsApi().getConversation(state);
  const customer = participants.find(({ purpose }) => purpose === "customer" || purpose === "external");
  return customer?.attributes?.[settings.attribute] ?? null;
}

/** There is no call that adds a note, so it's shown and selected: the agent only has to copy it. */
function showNote({ text }) {
  const note = document.getElementById("note");
  note.value = text;
  note.hidden = false;
  note.select();
}
