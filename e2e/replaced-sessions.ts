import { type APIRequestContext, expect, test } from "playwright/test";

type SentTime = Readonly<{ epoch_ms: number; iso_date: string }>;

/** The members of a simulator's session that tests change. */
export type SentSession = Readonly<{
  conviva_session_id: string;
  client_id: string;
  device_info: Readonly<{ name: string }>;
  timestamps: Readonly<{ start: SentTime; end: SentTime | null }>;
  status_info: Readonly<{ is_video_start_failure: boolean; [flag: string]: unknown }>;
  [field: string]: unknown;
}>;

/** The sessions of a story's viewer in the last 24 hours. */
export async function sessionsOfStory(request: APIRequestContext, viewerId: string): Promise<readonly SentSession[]> {
  const authorization = `Basic ${btoa("demo-key:demo-secret-of-the-simulator")}`;
  const query = `viewer_id=${encodeURIComponent(viewerId)}&days=1`;
  const answer = await request.get(`${simulator()}/insights/3.0/sessions/content/viewer?${query}`, {
    headers: { authorization },
  });
  const { sessions }: { sessions: readonly SentSession[] } = await answer.json();
  return sessions;
}

/**
 * Makes the simulator answer with these sessions for the test's own viewer, in any range. Stories don't change during a
 * test.
 */
export async function replaceSessions(
  request: APIRequestContext,
  viewerId: string,
  sessions: readonly SentSession[],
): Promise<void> {
  const faults = `${simulator()}/_control/faults`;
  await request.delete(`${faults}?viewerId=${encodeURIComponent(viewerId)}`);
  const fault = { kind: "status", status: 200, body: JSON.stringify({ sessions }) };
  const answer = await request.put(faults, { data: [{ match: { viewerId, path: "sessions" }, fault }] });
  expect(answer.ok()).toBe(true);
}

/** The same sessions some hours earlier, so that a test doesn't share its time with others. */
export function hoursEarlier(sessions: readonly SentSession[], hours: number): readonly SentSession[] {
  const earlier = ({ epoch_ms }: SentTime) => sentTime(epoch_ms - hours * 3_600_000);
  return sessions.map((session) => {
    const { start, end } = session.timestamps;
    return { ...session, timestamps: { start: earlier(start), end: end && earlier(end) } };
  });
}

/** An ongoing good play that began a minute ago, on the device of the first failed start. */
export function newPlay(sessions: readonly SentSession[]): SentSession {
  const failed = sessions.find(({ status_info }) => status_info.is_video_start_failure);
  const good = sessions.find(({ status_info }) => !status_info.is_video_start_failure);
  if (failed === undefined || good === undefined) throw new Error("The story has no failed or no good play.");
  const { client_id, device_info, tags } = failed;
  const start = sentTime(Date.now() - 60_000);
  return {
    ...good,
    ...{ client_id, device_info, tags },
    conviva_session_id: `${client_id}.70707070`,
    session_id: "70707070",
    timestamps: { start, end: null },
    status_info: { ...good.status_info, is_ended: false, ended_status: null },
  };
}

function sentTime(epochMs: number): SentTime {
  return { epoch_ms: epochMs, iso_date: new Date(epochMs).toISOString() };
}

function simulator(): string {
  return test.info().config.metadata.simulator;
}
