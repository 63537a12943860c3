import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WorkbookLimits } from './limits.ts'
import { refuse } from './refusal.ts'

const READER = fileURLToPath(new URL('reader-process.ts', import.meta.url))

/**
 * Gives the bytes to a reading process and returns its answer. The process has a small heap, no
 * environment and a time limit; when it exceeds one it is killed and the workbook is refused.
 */
export async function runReader(bytes: Buffer, limits: WorkbookLimits): Promise<string> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMegabytes}`, READER, JSON.stringify(limits)],
    { env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds)
  const chunks: Buffer[] = []
  let size = 0
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > limits.answerBytes) child.kill('SIGKILL')
    else chunks.push(chunk)
  })
  // A reader that died early closes its input; its exit says why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code === 0) return Buffer.concat(chunks).toString('utf8')
  } catch {
    throw refuse('workbook_reader_failed')
  } finally {
    clearTimeout(timer)
  }
  throw refuse('workbook_too_complex')
}
