import "server-only";

/**
 * A body that is written while it's read: each part is asked for when the client has taken the one before. A client that
 * leaves ends it. If a part can't be had, the response breaks off, which browsers report as a failed download.
 *
 * @param leave - Ends the work on the next part when the client leaves. A generator itself ends only once it has the part.
 */
export function textStream(parts: AsyncGenerator<string>, leave?: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      leave?.();
      await parts.return(undefined);
    },
  });
}
