import { checkHealth, type Health } from '@nguon/process/health'
import type { RunningWorker } from './start-worker.ts'

/** The sealer comes round twice a second; a row that has waited this long was left behind. */
const SEALED_WITHIN_SECONDS = 60

/** Whether the queue can be reached and the audit log is being sealed. */
export const checkWorker = (
  worker: Pick<RunningWorker, 'countJobs' | 'readSealLag'>,
): Promise<Health> =>
  checkHealth({
    queue: worker.countJobs,
    audit_seal: async () => {
      const { seconds } = await worker.readSealLag()
      if (seconds > SEALED_WITHIN_SECONDS) throw new Error('the seal is behind')
    },
  })
