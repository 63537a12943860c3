export type Attributes = Readonly<Record<string, string | number | boolean>>

/** Where a trace enters this process. */
export type Entry = {
  name: string
  kind?: 'server' | 'consumer'
  /** The caller's span in W3C's form; only one whose sender is trusted. */
  traceparent?: string | undefined
}

/** What is known of a part when it is over. */
export type Outcome = { name?: string; failed?: boolean; attributes?: Attributes }

export type Describe<T> = (result: T) => Outcome

export type Tracer = {
  enter: <T>(entry: Entry, run: () => Promise<T>, describe?: Describe<T>) => Promise<T>
  inside: <T>(name: string, run: () => Promise<T>, describe?: Describe<T>) => Promise<T>
  past: (name: string, milliseconds: number, outcome: Outcome) => void
  traceparent: () => string | undefined
}

let tracer: Tracer | null = null

/** For `startTracing` only: a process is traced from its start to its end, or not at all. */
export function traceWith(next: Tracer | null): void {
  tracer = next
}

/** Whether this process is traced; what only traces need can be left out where it is not. */
export const isTraced = (): boolean => tracer !== null

/**
 * Runs what a request, a job or a page asks for as a trace, or as part of the one it came with. Names
 * and attributes are of the program: a route's pattern, a procedure, a status; never a value that
 * somebody entered, an address as it was asked, or the id of a person.
 */
export function inTrace<T>(
  entry: Entry,
  run: () => Promise<T>,
  describe?: Describe<T>,
): Promise<T> {
  return tracer === null ? run() : tracer.enter(entry, run, describe)
}

/** Runs a part of a trace; outside of any, as in the loops of a worker, it only runs. */
export function inSpan<T>(name: string, run: () => Promise<T>, describe?: Describe<T>): Promise<T> {
  return tracer === null ? run() : tracer.inside(name, run, describe)
}

/** Adds a part that has just ended to the trace at hand. */
export function addSpan(name: string, milliseconds: number, outcome: Outcome): void {
  tracer?.past(name, milliseconds, outcome)
}

/** The span at hand in W3C's form, to be handed to whoever continues the trace. */
export const currentTraceparent = (): string | undefined => tracer?.traceparent()
