import { expect, test } from 'vitest'
import { describeElectron } from '../../../src/main/about-text'

test('The About box names the running Electron, and says when it is not the pinned one', () => {
  expect(describeElectron('45.4.1', '45.4.1')).toBe('45.4.1')
  expect(describeElectron('45.4.1', null)).toBe('45.4.1')
  expect(describeElectron('42.0.0', '45.4.1')).toMatch(/^42\.0\.0, a registry copy .* 45\.4\.1$/)
})
