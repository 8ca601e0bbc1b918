import { expect, it } from 'vitest'
import { contentSecurityPolicy, evidenceHeaders } from '../../../src/main/content-policy'
import { resolveEvidence } from '../../../src/main/evidence-address'

const project = '0123456789abcdefghjk'
const hash = 'ab'.repeat(32)

it('an address of a picture names a project, a file and its exact type', () => {
  expect(resolveEvidence(`evidence://${project}/${hash}.jpg`)).toEqual({
    projectId: project,
    name: `${hash}.jpg`,
    contentType: 'image/jpeg'
  })
})

it.each([
  `evidence://${project}/${hash}.svg`,
  `evidence://${project}/${hash}.html`,
  `evidence://${project}/${hash}`,
  `evidence://${project}/../${hash}.png`,
  `evidence://${project}/${hash}.png?x`,
  `evidence://${project}/%2e%2e/${hash}.png`,
  `evidence://other/${hash}.png`,
  `app://${project}/${hash}.png`,
  `evidence://${project}/${'AB'.repeat(32)}.png`
])('%s is no address of a picture', (address) => {
  expect(resolveEvidence(address)).toBeNull()
})

it('pictures are of another origin than the page, which may show them and nothing else of theirs', () => {
  expect(contentSecurityPolicy).toContain("img-src 'self' data: blob: evidence:;")
  expect(contentSecurityPolicy.split('evidence:')).toHaveLength(2)
  expect(evidenceHeaders['x-content-type-options']).toBe('nosniff')
  expect(evidenceHeaders['content-security-policy']).toContain('sandbox')
})
