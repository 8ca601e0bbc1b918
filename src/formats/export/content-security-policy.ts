import { sha256 } from '@noble/hashes/sha2.js'

/** A policy that lets a page use the given style element and images within the page, and nothing else at all. */
export function contentSecurityPolicy(style: string): string {
  const hash = encodeBase64(sha256(new TextEncoder().encode(style)))
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
