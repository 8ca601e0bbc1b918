import { mergeRegister } from '@lexical/utils'
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DROP_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND
} from 'lexical'
import { followRange } from '../../core/anchoring/follow-range'
import { largestImage } from '../../core/article/image-file'
import type { TextRange } from '../../core/model/anchor'
import type { ProjectSession } from '../session/project-session'
import { strings } from '../ui/strings'
import type { ArticleBinding } from './article-binding'
import type { ArticlePage } from './article-page'
import { $topBlock } from './block-neighbours'
import { $insertImages } from './image-commands'

/** What pictures are put into. */
export interface ImageDesk {
  readonly session: ProjectSession
  readonly binding: ArticleBinding
  readonly page: Pick<ArticlePage, 'offsetAtPoint'>
}

/** Takes pictures that are pasted, dropped or chosen into the project folder and shows them in the article. */
export function registerImages(editor: LexicalEditor, desk: ImageDesk): () => void {
  return mergeRegister(
    desk.session.imageChoices.on(() => void chooseImage(editor, desk)),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null
        const files = imagesOf(data)
        // a program that copies words with a picture of them means the words
        if (data === null || files.length === 0 || data.getData('text/plain') !== '') return false
        if (!editor.getRootElement()?.contains(document.activeElement)) return false
        event.preventDefault()
        void addImages(files, editor, desk, null)
        return true
      },
      COMMAND_PRIORITY_CRITICAL
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const files = imagesOf(event.dataTransfer)
        if (files.length === 0) return false
        event.preventDefault()
        const target = desk.page.offsetAtPoint(event.clientX, event.clientY)
        void addImages(files, editor, desk, target)
        return true
      },
      COMMAND_PRIORITY_CRITICAL
    ),
    followClicks(editor)
  )
}

/** The pictures among what is pasted or dropped, by what the system says they are; their bytes decide later. */
export function imagesOf(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}

async function addImages(
  files: readonly File[],
  editor: LexicalEditor,
  desk: ImageDesk,
  target: number | null
): Promise<void> {
  const { session } = desk
  const place = target === null ? null : followRange(session.article, { start: target, end: target })
  const names: string[] = []
  for (const file of files) {
    if (file.size > largestImage) {
      session.messages.warn(strings.pictures.tooLarge)
      continue
    }
    const added = await session.api.request('project:add-image', new Uint8Array(await file.arrayBuffer()))
    if (added.ok) names.push(added.value)
    else session.messages.warn(added.problem.message)
  }
  insert(names, editor, desk, place?.now() ?? null)
  place?.stop()
}

async function chooseImage(editor: LexicalEditor, desk: ImageDesk): Promise<void> {
  const { session } = desk
  const chosen = await session.api.request('project:choose-image')
  if (!chosen.ok) session.messages.warn(chosen.problem.message)
  else if (chosen.value !== null) insert([chosen.value], editor, desk, null)
}

/** Below the place, or else the caret, or else, where a picture came before anybody clicked into it, the article. */
function insert(
  names: readonly string[],
  editor: LexicalEditor,
  { session, binding }: ImageDesk,
  place: TextRange | null
): void {
  if (names.length === 0) return
  session.step(() =>
    editor.update(
      () => {
        if (place !== null) binding.$select(place.start, place.start)
        else if (!$isRangeSelection($getSelection())) $getRoot().selectEnd()
        $insertImages(names)
      },
      { discrete: true }
    )
  )
  editor.focus()
}

/** A click on a picture puts the caret into its caption: the picture itself holds no place for one. */
function followClicks(editor: LexicalEditor): () => void {
  const select = (event: MouseEvent): void => {
    const target = event.target
    if (!(target instanceof Element) || target.closest('.picture') === null) return
    event.preventDefault()
    editor.update(
      () => {
        const node = $getNearestNodeFromDOMNode(target)
        const block = node === null ? null : $topBlock(node)
        block?.selectEnd()
      },
      { discrete: true }
    )
    editor.focus()
  }
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('mousedown', select)
    root?.addEventListener('mousedown', select)
  })
}
