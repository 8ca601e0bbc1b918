import { namesOfImages } from '../core/article/images-of-article'
import { absentOfClaims, holdForFiles } from '../core/document/hold-for-files'
import type { ProjectProof } from '../core/document/project-proof'
import type { ProjectSnapshot } from '../core/document/project-snapshot'
import type { FileState } from '../core/model/evidence-file'
import { findAbsentFiles } from './absent-files'
import { readCaptures } from './captures'
import type { FsPort } from './fs-port'

/** A project as it is read, and what is proven about it. */
interface ReadProject {
  readonly snapshot: ProjectSnapshot
  readonly proof: ProjectProof
}

/** What an export of a project takes from its folder. */
export interface ExportFiles {
  /** The article's pictures by name, up to so many bytes together. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Files of evidence that are not whole there, by their hashes. */
  readonly absentFiles: ReadonlyMap<string, Exclude<FileState, 'here'>>
  /** What is proven, held back by files that are not there. */
  readonly proof: ProjectProof
}

/** Reads what an export of the project takes from its folder. */
export async function readExportFiles(
  fs: FsPort,
  folder: string,
  { snapshot, proof }: ReadProject,
  mostImageBytes: number
): Promise<ExportFiles> {
  const { blocks, evidence, claims } = snapshot
  const kept = evidence.flatMap(({ files = [] }) => files)
  const absentFiles = await findAbsentFiles(fs, folder, kept)
  const readiness = holdForFiles(proof.readiness, absentOfClaims(claims, absentFiles))
  const images = await readCaptures(fs, folder, namesOfImages(blocks), mostImageBytes)
  return { images, absentFiles, proof: { ...proof, readiness } }
}
