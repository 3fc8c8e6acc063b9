export interface FieldError {
  /** JSON pointer into the request body, e.g. `/addresses/0/district`. */
  pointer: string;
  code: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: FieldError[];
}

/** An RFC 9457 answer of the API, or (status 0) no answer at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly traceId: string | undefined;
  readonly errors: readonly FieldError[];
  /** Members beyond the standard ones, e.g. the candidates of a duplicate. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: ProblemBody & Record<string, unknown>) {
    super(body.title ?? body.detail ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : `http-${status}`);
    this.detail = body.detail;
    this.traceId = body.traceId;
    this.errors = body.errors ?? [];
    this.body = body;
  }

  static readonly unreachable = (cause: unknown) =>
    Object.assign(new Problem(0, { title: cause instanceof Error ? cause.message : String(cause) }), {
      cause,
    });

  static async of(response: Response): Promise<Problem> {
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
    return new Problem(response.status, typeof body === 'object' && body !== null ? { ...body } : {});
  }
}

export const isProblem = (error: unknown, status?: number): error is Problem =>
  error instanceof Problem && (status === undefined || error.status === status);

/** `/addresses/0/district` → `addresses.0.district`, the path that forms use. */
export const pointerToPath = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
