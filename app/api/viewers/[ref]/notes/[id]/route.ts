import { changeNotes } from "@/lib/server/hand-over/change-notes";
import { deleteNote, editNote, parseNote } from "@/lib/server/hand-over/hand-over";
import { gateway } from "@/lib/server/http/gateway";

type Params = Readonly<{ ref: string; id: string }>;

/** `PATCH /api/viewers/{ref}/notes/{id}` with `{ body }`: changes one's own note, and returns all of them. */
export const PATCH = gateway<Params>(async ({ ctx, params, request }) => {
  const body = await parseNote(request);
  return changeNotes(ctx, params.ref, (access) => editNote(access, params.id, body));
});

/** `DELETE /api/viewers/{ref}/notes/{id}`: removes one's own note, or as a lead anybody's, and returns the rest. */
export const DELETE = gateway<Params>(({ ctx, params }) =>
  changeNotes(ctx, params.ref, (access) => deleteNote(access, params.id)),
);
