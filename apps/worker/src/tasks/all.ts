import type { Task } from './task.ts'

/** Every kind of job this worker runs, and the times at which it starts some by itself. */
export const tasks: readonly Task[] = []

/** In graphile-worker's crontab form; times are UTC, 17:05 is 00:05 in Vietnam. */
export const crontab = ''
