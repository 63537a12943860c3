import { exportTask, type ExportTaskServices } from './exports.ts'
import { importTasks, type ImportTaskServices } from './imports.ts'
import { nightlyCrontab, nightlyTasks } from './nightly.ts'
import type { Task } from './task.ts'

/** Every kind of job this worker runs. */
export const allTasks = (services: ImportTaskServices & ExportTaskServices): Task[] => [
  ...importTasks(services),
  exportTask(services),
  ...nightlyTasks(services),
]

/** Jobs that start by themselves. */
export const crontab = nightlyCrontab
