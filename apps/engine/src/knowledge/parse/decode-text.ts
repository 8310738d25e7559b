import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';
import { ParseError } from './parsed.js';

const SAMPLE_BYTES = 65_536;
/** More of these than this share, and the encoding was a wrong guess. */
const MOST_BROKEN = 0.01;

/**
 * A text in any encoding that people save files in: UTF-8, UTF-16, GB18030, Big5, Shift_JIS, EUC-KR, Windows code pages.
 * `charset` is what somebody said it is; a byte order mark and valid UTF-8 count for more.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const label =
    markOf(bytes) ??
    (isUtf8(bytes) ? 'utf-8' : (charset ?? wideOf(bytes) ?? detect(bytes.subarray(0, SAMPLE_BYTES))));
  const text = decoderOf(label ?? 'windows-1252').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken > Math.max(2, text.length * MOST_BROKEN))
    throw new ParseError('its encoding is not recognised; save the file as UTF-8');
  if (controlsIn(text) > Math.max(2, text.length * MOST_BROKEN))
    throw new ParseError('it holds no text; give the file the ending of what it is, or save it as text');
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/** People's files have tabs and line ends and next to none of the others; what a program wrote for itself is full of them. */
function controlsIn(text: string): number {
  return text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: digits, spaces and line ends have a zero beside them. */
function wideOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < length / 50) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    throw new ParseError(`its encoding (${label.slice(0, 40)}) cannot be read; save the file as UTF-8`);
  }
}
