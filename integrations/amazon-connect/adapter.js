import { AmazonConnectApp } from "@amazon-connect/app";
import { ContactClient } from "@amazon-connect/contact";
import { settings } from "./settings.js";

/** An application of the agent workspace: looks up the caller of the contact. The agent signs in to the desk by pop-up. */
let desk = null;

const { provider } = AmazonConnectApp.init({
  onCreate: async ({ context }) => {
    const { mount } = await import(/* @vite-ignore */ `${settings.desk}/embed/host.js`);
    desk = mount(document.getElementById("desk"), {
      desk: settings.desk,
      host: settings.host,
      onInsertNote: showNote,
    });
    // With the scope "Per contact", each contact has its own copy of this page.
    const contactId = context.scope && "contactId" in context.scope ? context.scope.contactId : null;
    const viewerId = contactId === null ? null : await callerOf(contactId);
    if (viewerId !== null) desk?.lookUp({ viewerId });
  },
  onDestroy: async () => {
    desk?.destroy();
    desk = null;
  },
});
const contacts = new ContactClient({ provider });

/** The viewer ID in the contact's attributes. Null if the flow set none. */
async function callerOf(contactId) {
  const attribute = await contacts.getAttribute(contactId, settings.attribute);
  // The SDK's types say a text, but others report `{ value }`.
  return (typeof attribute === "string" ? attribute : attribute?.value) || null;
}

/** There is no call that adds a note, so it's shown and selected: the agent only has to copy it. */
function showNote({ text }) {
  const note = document.getElementById("note");
  note.value = text;
  note.hidden = false;
  note.select();
}
