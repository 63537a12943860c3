import { Socket } from 'node:net'

/**
 * A socket that sends what is written in one turn of the event loop as one packet: statements that
 * do not wait for each other cost one system call and wake the other end once.
 */
export class TurnSocket extends Socket {
  override write(chunk: string | Uint8Array, ...rest: never[]): boolean {
    if (this.writableCorked === 0) {
      this.cork()
      process.nextTick(() => this.uncork())
    }
    return super.write(chunk, ...rest)
  }
}
