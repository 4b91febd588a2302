import type { Adapter } from "oidc-provider";

type Payload = { grantId?: string; uid?: string; userCode?: string; consumed?: number };
type Entry = { readonly payload: Payload; readonly expiresAt: number };

/**
 * Creates in-memory storage for the provider. Restarting the provider signs everyone out of it. Each write
 * also removes expired entries.
 */
export function memoryAdapter(now: () => number = Date.now): (model: string) => Adapter {
  const entries = new Map<string, Entry>();

  const find = (key: string) => {
    const entry = entries.get(key);
    return entry && entry.expiresAt > now() ? entry.payload : undefined;
  };

  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const findWhere = (matches: (payload: Payload) => boolean) =>
      [...entries]
        .filter(([key, { expiresAt }]) => key.startsWith(keyOf("")) && expiresAt > now())
        .map(([, { payload }]) => payload)
        .find(matches);
    const drop = (isDropped: (entry: Entry, key: string) => boolean) => {
      for (const [key, entry] of entries) if (isDropped(entry, key)) entries.delete(key);
    };

    return {
      async upsert(id, payload, expiresInSeconds) {
        drop(({ expiresAt }) => expiresAt <= now());
        entries.set(keyOf(id), { payload, expiresAt: now() + expiresInSeconds * 1000 });
      },
      async find(id) {
        return find(keyOf(id));
      },
      async findByUid(uid) {
        return findWhere((payload) => payload.uid === uid);
      },
      async findByUserCode(userCode) {
        return findWhere((payload) => payload.userCode === userCode);
      },
      async consume(id) {
        const payload = find(keyOf(id));
        if (payload) payload.consumed = Math.floor(now() / 1000);
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        // Limited to this model, because an interaction must outlive the grant it started with.
        drop(({ payload }, key) => key.startsWith(keyOf("")) && payload.grantId === grantId);
      },
    };
  };
}
