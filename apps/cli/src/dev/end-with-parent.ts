/**
 * Loaded into Vite before its own code: when `nguon dev` is gone, however it ended, the channel
 * between them closes, and Vite ends as if it had been asked to.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
