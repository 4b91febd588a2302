/** The demo CRM's page. What matters to authors of host pages is `mountDesk`; the rest is a ticket list. */
const { deskOrigin, hosts, agent, tickets } = await (await fetch("/crm.json")).json();
const { mount } = await import(`${deskOrigin}/embed/host.js`);

const byId = (id) => document.getElementById(id);
const settings = byId("settings").elements;
const note = byId("note");
/** What was written about each ticket: the unsaved draft and the saved notes. */
const written = new Map(tickets.map(({ number }) => [number, { draft: "", notes: [] }]));
let shown = null;
let desk = null;

function mountDesk() {
  desk?.destroy();
  const host = settings.host.value;
  desk = mount(byId("desk"), {
    desk: deskOrigin,
    host,
    ...(host === hosts.signed ? { token: launchToken } : {}),
    lookUp: shown.viewer,
    theme: settings.theme.value,
    language: settings.language.value,
    onInsertNote: insertNote,
    onVerdict: showVerdict,
  });
}

async function launchToken() {
  const response = await fetch("/launch-token", { method: "POST" });
  return (await response.json()).token;
}

/** Puts the desk's note where the agent was writing, on lines of its own. */
function insertNote({ text }) {
  const before = note.value.slice(0, note.selectionStart);
  const after = note.value.slice(note.selectionEnd);
  const start = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  const end = after === "" || after.startsWith("\n") ? after : `\n${after}`;
  note.value = `${start}${text}${end}`;
  note.setSelectionRange(start.length + text.length, start.length + text.length);
  note.focus();
  byId("status").textContent = "Note inserted from Viewer Desk.";
  return true;
}

/** Not saved with the ticket: the agent may have looked up somebody else in the desk. */
function showVerdict({ headline }) {
  byId("headline").hidden = headline === null;
  byId("headline").textContent = headline;
}

function chosenTicket() {
  return tickets.find(({ number }) => location.hash === `#${number}`) ?? tickets[0];
}

function showTicket() {
  const ticket = chosenTicket();
  // Also what somebody wrote before this script had loaded.
  written.get((shown ?? ticket).number).draft = note.value;
  shown = ticket;
  document.title = `#${ticket.number} · Demo CRM`;
  for (const link of byId("tickets").querySelectorAll("a")) {
    if (link.hash === `#${ticket.number}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  byId("meta").textContent = `#${ticket.number} · ${ticket.channel} · waiting ${waiting(ticket)}`;
  byId("subject").textContent = ticket.subject;
  byId("caller").textContent = ticket.caller;
  byId("viewer-kind").textContent = "viewerId" in ticket.viewer ? "Viewer ID" : "IP address";
  byId("viewer").textContent = ticket.viewer.viewerId ?? ticket.viewer.viewerIp;
  note.value = written.get(ticket.number).draft;
  byId("status").textContent = "";
  showThread();
  showVerdict({ headline: null });
}

function showThread() {
  const { notes } = written.get(shown.number);
  const entries = [{ author: shown.caller, text: shown.text, kind: "message" }];
  entries.push(...notes.map((text) => ({ author: `${agent.name} · internal note`, text, kind: "note" })));
  byId("thread").replaceChildren(
    ...entries.map(({ author, text, kind }) => {
      const item = elementWith("li", "", elementWith("h3", author), elementWith("p", text));
      item.className = kind;
      return item;
    }),
  );
}

function listTickets() {
  const items = tickets.map((ticket) => {
    const link = elementWith("a", "");
    link.href = `#${ticket.number}`;
    const first = elementWith("span", "", elementWith("b", ticket.caller), elementWith("time", waiting(ticket)));
    link.append(first, elementWith("span", ticket.subject), elementWith("small", ticket.channel));
    return elementWith("li", "", link);
  });
  byId("tickets").replaceChildren(...items);
}

function waiting({ waitingMinutes }) {
  if (waitingMinutes < 60) return `${waitingMinutes} min`;
  return `${Math.floor(waitingMinutes / 60)} h ${waitingMinutes % 60} min`;
}

function elementWith(tag, text, ...children) {
  const element = document.createElement(tag);
  element.append(text, ...children);
  return element;
}

settings.host.append(new Option("By this CRM", hosts.signed), new Option("In a pop-up", hosts.popup));
byId("agent").textContent = agent.name;
listTickets();
showTicket();
mountDesk();

addEventListener("hashchange", () => {
  // The first ticket is also the one of the address without a number.
  if (chosenTicket() === shown) return;
  showTicket();
  desk.lookUp(shown.viewer);
});
settings.host.addEventListener("change", mountDesk);
settings.theme.addEventListener("change", () => desk.setTheme(settings.theme.value));
settings.language.addEventListener("change", () => desk.setLanguage(settings.language.value));
byId("note-form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (note.value.trim() === "") return;
  written.get(shown.number).notes.push(note.value.trim());
  note.value = "";
  byId("status").textContent = "Note saved.";
  showThread();
});
