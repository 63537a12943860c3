import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writePrivate } from '../data/secrets.ts'

const schema = z.object({ today: z.iso.date() })

const stateFile = (dataDir: string): string => path.join(dataDir, 'demo.json')

/** The one day on which this installation lives if it is a demonstration; null if it is not. */
export async function readDemo(dataDir: string): Promise<Temporal.PlainDate | null> {
  const text = await readFile(stateFile(dataDir), 'utf8').catch(() => null)
  if (text === null) return null
  return Temporal.PlainDate.from(schema.parse(JSON.parse(text)).today)
}

export async function rememberDemo(dataDir: string, today: Temporal.PlainDate): Promise<void> {
  await writePrivate(stateFile(dataDir), `${JSON.stringify({ today: today.toString() })}\n`)
}
