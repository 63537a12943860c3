import { importTasks, type ImportTaskServices } from './imports.ts'
import type { Task } from './task.ts'

/** Every kind of job this worker runs. */
export const allTasks = (services: ImportTaskServices): Task[] => importTasks(services)

/** Jobs that start by themselves, in graphile-worker's crontab form; times are UTC, 17:05 is 00:05 in Vietnam. */
export const crontab = ''
