import { importTasks, type ImportTaskServices } from './imports.ts'
import { nightlyCrontab, nightlyTasks } from './nightly.ts'
import type { Task } from './task.ts'

/** Every kind of job this worker runs. */
export const allTasks = (services: ImportTaskServices): Task[] => [
  ...importTasks(services),
  ...nightlyTasks(services),
]

/** Jobs that start by themselves. */
export const crontab = nightlyCrontab
