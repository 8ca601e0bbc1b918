import type { CslName } from '../../../core/model/source'

/** Words that stand in names of institutions and in hardly any surname of two words or more. */
const institutions =
  /(?:^|[\s(])(?:Administration|Agency|Agencia|Agence|Assembly|Association|Authority|Board|Bundes(?:amt|ministerium|anstalt|tag)|Bureau|Cent(?:er|re)s?|College|Commission(?:er)?s?|Committee|Comité|Confederation|Congress|Conseil|Corporation|Council|Department|Directorate|Embassy|Federation|Foundation|Fund|Government|Group|Hospital|Inc|Institut[eo]?|Institution|Laborator(?:y|ies)|League|Library|Ltd|Ministerio|Ministerium|Ministry|Ministère|Museum|Network|Observatory|Office|Organi[sz]ation|Parliament|Party|Police|Program(?:me)?|School|Secretariat|Senate|Services?|Society|Stiftung|Tribunal|Trust|Union|Universit(?:y|é|ät|à|eit)|Universidad)(?=$|[\s).:])/u
/** What only stands behind the name of a company. */
const legalForm =
  /^(?:Inc|Ltd|LLC|L\.L\.C|LLP|PLC|Corp|Co|GmbH|AG|KG|SE|S\.?A|SAS|SARL|B\.?V|N\.?V|S\.?p\.?A|Pty Ltd)\.?$/i
/** Words that join the parts of an institution's name, and no person's. */
const joining = /\s(?:of|for|and|und|für|et|pour)\s|\s&\s/u
/** What surnames begin with. */
const particle =
  /^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|vom|von|zu|zur)[\s-]/i

/** A name of an RIS file. */
export interface RisName {
  readonly name: CslName
  /** It has a comma, which parts no family name from a given one: that was told from its words. */
  readonly isGuessed?: boolean
}

/**
 * "Family, Given, Suffix". Without a comma it is one name, such as an institution's; EndNote says so by a comma at its end and
 * writes one within as two. RIS has no other sign for it: an institution's is told by its words.
 */
export function risNameOf(said: string): RisName {
  const plain = said.trim().replace(/(?<!,),+$/, '')
  if (plain.includes(',,'))
    return {
      name: {
        literal: plain
          .split(',,')
          .map((part) => part.trim())
          .join(', ')
      }
    }
  const [family = '', ...given] = plain.split(',').map((part) => part.trim())
  const others = given.filter((part) => part !== '').join(', ')
  if (others === '') return { name: { literal: family } }
  if (isInstitution(family, others)) return { name: { literal: plain.trim() }, isGuessed: true }
  return { name: { family, given: others } }
}

function isInstitution(family: string, given: string): boolean {
  if (legalForm.test(given)) return true
  if (!/\s/.test(family) || particle.test(family)) return false
  return institutions.test(family) || joining.test(family) || joining.test(` ${given}`)
}
