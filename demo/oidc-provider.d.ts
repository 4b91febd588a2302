/** Types for the part of `oidc-provider` that the demo uses. The package ships none. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Context {
    type: string;
    status: number;
    body: string;
    set(name: string, value: string): void;
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
      readonly result?: { readonly login?: object };
      readonly provider: Provider;
    };
  }

  interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }

  export interface Adapter {
    upsert(id: string, payload: object, expiresInSeconds: number): Promise<void>;
    find(id: string): Promise<object | undefined>;
    findByUid(uid: string): Promise<object | undefined>;
    findByUserCode(userCode: string): Promise<object | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  interface Policy {
    get(name: string): { readonly checks: { add(check: interactionPolicy.Check): void } };
  }

  namespace interactionPolicy {
    class Check {
      static readonly REQUEST_PROMPT: boolean;
      static readonly NO_NEED_TO_PROMPT: boolean;
      constructor(reason: string, description: string, check: (ctx: Context) => boolean);
    }
    function base(): Policy;
  }

  export { interactionPolicy };

  export interface Configuration {
    adapter: (model: string) => Adapter;
    claims: Record<string, readonly string[]>;
    clientBasedCORS: () => boolean;
    clients: readonly object[];
    conformIdTokenClaims: boolean;
    cookies: { keys: readonly string[] };
    features: Record<string, object>;
    fetch: (url: string, options: RequestInit & { dispatcher?: unknown }) => Promise<Response>;
    findAccount: (ctx: Context, subject: string) => { accountId: string; claims: () => object } | undefined;
    interactions: { policy: Policy };
    jwks: { keys: readonly object[] };
    loadExistingGrant: (ctx: Context) => Promise<Grant>;
    pkce: { required: () => boolean };
    renderError: (ctx: Context, out: { error: string; error_description?: string }) => void;
    ttl: Record<string, number>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: new (of: {
      clientId: string;
      accountId: string;
    }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    on(event: "server_error", listener: (ctx: Context, error: Error) => void): this;
  }
}
