/** Texts packed into one piece of memory: where each of them ends in `bytes`. */
export interface Packed {
  bytes: Uint8Array<ArrayBuffer>;
  ends: number[];
}

/**
 * Packs texts to hand them to another thread. Strings would be copied on the way, and copies of a
 * large archive's pages would fill this thread's memory long before it is swept.
 */
export class Parcel {
  #room = Buffer.allocUnsafeSlow(1 << 20);
  #ends: number[] = [];
  #end = 0;

  add(text: string): void {
    const most = this.#end + text.length * 3;
    if (most > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.#room.length * 2));
      larger.set(this.#room.subarray(0, this.#end));
      this.#room = larger;
    }
    this.#end += this.#room.write(text, this.#end);
    this.#ends.push(this.#end);
  }

  /** Gives what is packed, whose memory is the taker's from now on, and begins anew. */
  take(): Packed {
    const packed = { bytes: this.#room.subarray(0, this.#end), ends: this.#ends };
    this.#room = Buffer.allocUnsafeSlow(1 << 20);
    this.#ends = [];
    this.#end = 0;
    return packed;
  }
}

/** The text at a place of a parcel, from 0. */
export function textAt({ bytes, ends }: Packed, place: number): string {
  const { buffer, byteOffset } = bytes;
  const from = place === 0 ? 0 : (ends[place - 1] as number);
  return Buffer.from(buffer, byteOffset, bytes.length).toString("utf8", from, ends[place]);
}
