import { type GuardedRoute, type Person, persons, plainRequest } from "./routes.ts";
import { type Received, type Sent, send } from "./send.ts";
import { type Variant, variants } from "./variants.ts";

export type MatrixResult = Readonly<{
  requests: number;
  /** Requests that got what their sender may not have; by route, person and variant. */
  bypasses: readonly string[];
  /** Routes that don't answer those who may use them, so that a refusal to others would prove nothing. */
  silent: readonly string[];
}>;

/**
 * Sends every route, as every person, in every variant, and once plainly to those who may use it.
 *
 * @param credentials - Each person's cookie or bearer, as a header; none for nobody's.
 */
export async function runMatrix(
  origin: string,
  credentials: Readonly<Record<Person, Sent["headers"]>>,
  routes: readonly GuardedRoute[],
): Promise<MatrixResult> {
  let requests = 0;
  const bypasses: string[] = [];
  const silent: string[] = [];

  async function ask(sent: Sent): Promise<Received> {
    requests += 1;
    return send(origin, sent);
  }

  /** Whether a variant is simply another route that the person may use, such as reading instead of changing. */
  function isAllowed({ method, path }: Sent, person: Person): boolean {
    return routes.some(
      (route) => route.method === method && route.path.split("?")[0] === path && route.allowed.includes(person),
    );
  }

  async function refuses(route: GuardedRoute, person: Person): Promise<void> {
    const plain = plainRequest(route, origin, credentials[person]);
    const refusal = await ask(plain);
    const title = `${route.method} ${route.file} as ${person}`;
    if (isBypass(route, refusal, route.isPart ? refusal : { status: 0 })) bypasses.push(title);
    const tried = variants.filter(({ apply }) => !isAllowed(apply(plain), person));
    await inTurns(tried, async (variant: Variant) => {
      const received = await ask(variant.apply(plain));
      if (isBypass(route, received, refusal)) bypasses.push(`${title}: ${variant.name}`);
    });
  }

  for (const route of routes) {
    for (const person of persons) {
      if (!route.allowed.includes(person)) await refuses(route, person);
    }
  }
  // Last, because it also shows that no refused request had an effect: sign-ins last, and notes and look-ups are still there.
  for (const route of routes) {
    const asked = route.isDestructive ? [] : route.allowed.filter((person, at) => at === 0 || person === "framed");
    for (const somebody of asked) {
      const answer = await ask(plainRequest(route, origin, credentials[somebody]));
      if (answer.status !== 200 || !route.shows.test(answer.body)) {
        silent.push(`${route.method} ${route.file} as ${somebody}: ${answer.status}`);
      }
    }
  }
  return { requests, bypasses, silent };
}

/**
 * Whether an answer holds what it shouldn't, or a request to the API succeeds though the plain one didn't. Next itself
 * answers what says it comes from its middleware with `{}`, and payloads of pages carry their redirect inside.
 */
function isBypass(
  { path, shows }: GuardedRoute,
  { status, body }: Received,
  plain: Readonly<{ status: number }>,
): boolean {
  if (body === "" || body === "{}") return false;
  if (shows.test(body)) return true;
  return path.startsWith("/api/") && isSuccess(status) && !isSuccess(plain.status);
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Eight at a time. */
async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
