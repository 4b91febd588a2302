import type { NoteInput } from "@/lib/presentation/note/note";
import { oneLine } from "@/lib/presentation/note/one-line";
import { redactor } from "@/lib/presentation/note/redact";

/**
 * A reply to the viewer, in the caller's language: what was said to them, and what they can still try themselves. Without
 * anything to try, it ends with how to reply. It has nothing else of the note. What was said is redacted, because a title can contain anything.
 */
export function replyText({ lookup, sessions, reply, done }: NoteInput): string {
  const ticked = new Set(done.map(({ id }) => id));
  const steps = reply.steps.filter(({ id }) => !ticked.has(id));
  const say = redactor(lookup, sessions)(reply.say);
  if (steps.length === 0) return [say, oneLine(reply.withoutSteps)].filter((part) => part !== "").join("\n\n");
  const list = steps.map(({ text }, at) => `${at + 1}. ${oneLine(text)}`);
  return [say, "", oneLine(reply.beforeSteps), ...list, "", oneLine(reply.afterSteps)].join("\n");
}
