import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WorkbookLimits } from './limits.ts'
import { refuse } from './refusal.ts'

/**
 * Gives the input to a process of its own and returns its answer. The process has a small heap, no
 * environment and a time limit; when it exceeds one it is killed and the workbook is refused. It is found
 * as a module of this package, because the portal's server runs from one file that is none of it.
 */
export async function runProcess(
  name: 'reader-process' | 'marker-process',
  input: readonly Uint8Array[],
  limits: WorkbookLimits,
): Promise<Buffer> {
  const script = fileURLToPath(import.meta.resolve(`@nguon/workbooks/${name}`))
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMegabytes}`, script, JSON.stringify(limits)],
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
  // A process that died early closes its input; its exit says why.
  child.stdin.on('error', () => undefined)
  for (const piece of input) child.stdin.write(piece)
  child.stdin.end()
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code === 0) return Buffer.concat(chunks)
  } catch {
    throw refuse('workbook_reader_failed')
  } finally {
    clearTimeout(timer)
  }
  throw refuse('workbook_too_complex')
}
