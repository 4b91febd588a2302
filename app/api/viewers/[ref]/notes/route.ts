import { changeNotes } from "@/lib/server/hand-over/change-notes";
import { addNote, parseNote, readNotes } from "@/lib/server/hand-over/hand-over";
import { gateway, viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { noFindings } from "@/lib/server/records/findings";

/** `GET /api/viewers/{ref}/notes`: the hand-over notes on a viewer. It's part of the look at the range in the query. */
export const GET = viewerRoute(
  queryParameters.range,
  { action: "look-up", findings: noFindings, use: "always" },
  readNotes,
);

/** `POST /api/viewers/{ref}/notes` with `{ body }`: adds a note, and returns all of them. */
export const POST = gateway<Readonly<{ ref: string }>>(async ({ ctx, params, request }) => {
  const body = await parseNote(request);
  return changeNotes(ctx, params.ref, (access) => addNote(access, body));
});
