import "server-only";
import { crc32 } from "node:zlib";
import type { Entry } from "@/lib/server/records/entry";

/** A frame: the length and the CRC of its payload, 4 bytes each, then the payload: an entry as JSON. */
const headerBytes = 8;

/** The entries as frames. */
export function encodeFrames(entries: readonly Entry[]): Buffer {
  const frames = entries.map((entry) => {
    const payload = Buffer.from(JSON.stringify(entry));
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32BE(payload.length, 0);
    header.writeUInt32BE(crc32(payload), 4);
    return Buffer.concat([header, payload]);
  });
  return Buffer.concat(frames);
}

/**
 * The entries of a file, up to the first frame that isn't whole. `isTorn` says that there is one: a write that was cut
 * off, and so was never acknowledged, or a damaged disk.
 */
export function decodeFrames(bytes: Buffer): Readonly<{ entries: readonly Entry[]; isTorn: boolean }> {
  const entries: Entry[] = [];
  let at = 0;
  while (at + headerBytes <= bytes.length) {
    const end = at + headerBytes + bytes.readUInt32BE(at);
    const payload = bytes.subarray(at + headerBytes, end);
    if (end > bytes.length || crc32(payload) !== bytes.readUInt32BE(at + 4)) break;
    entries.push(JSON.parse(payload.toString("utf8")));
    at = end;
  }
  return { entries, isTorn: at < bytes.length };
}
