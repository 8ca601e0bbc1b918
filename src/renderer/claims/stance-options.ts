import { stances } from '../../core/model/evidence'
import { strings } from '../ui/strings'

/** The stances as a choice in a form. */
export const stanceOptions = stances.map((stance) => ({ value: stance, label: strings.stances[stance] }))
