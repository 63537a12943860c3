import { spawnSync } from 'node:child_process'

/** Only root may make a small file system, in a mount namespace that ends with the command. */
export const canMount = (): boolean =>
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** Put in front of a command, it makes the folder a disk of that size, for the command alone. */
export const onSmallDisk = (folder: string, size: string): string[] => [
  'unshare',
  '--mount',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${size} tmpfs '${folder}' && exec "$0" "$@"`,
]
