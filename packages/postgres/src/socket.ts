import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/** What `sockaddr_un` takes without its final zero, on the platform that takes least (macOS). */
const LONGEST_NAME = 103

const PREFIX = '.s.PGSQL.'

/**
 * The folder of the server's Unix socket: the cluster's own, which only its owner may enter. Null
 * where its path is too long for the name of a socket; there the loopback address alone answers.
 */
export function socketFolder(cluster: string, port: number): string | null {
  const name = path.join(cluster, `${PREFIX}${port}`)
  return Buffer.byteLength(name) <= LONGEST_NAME ? cluster : null
}

/** The value of `unix_socket_directories`, a list of quoted names. */
export const socketSetting = (folder: string | null): string =>
  folder === null ? '' : `"${folder.replaceAll('"', '""')}"`

/** Removes what a killed server left: its lock names a process that may be another one by now. */
export async function removeSockets(cluster: string): Promise<void> {
  const entries = await readdir(cluster).catch(() => [])
  for (const entry of entries.filter((name) => name.startsWith(PREFIX))) {
    await rm(path.join(cluster, entry), { force: true })
  }
}
