import type { FindingRule } from '../../../../src/core/consistency/finding'

/** A text with something that does not fit, the words of the first place, and the same text where it fits. */
export interface Planted {
  readonly rule: FindingRule
  readonly text: string
  readonly at: string
  readonly clean: string
  readonly dateline?: string
}

const ministers = 'The ministry said Yoshimasa Hayashi and Antony Blinken spoke by phone. Blinken agreed.'

export const planted: readonly Planted[] = [
  {
    rule: 'given name',
    text: `${ministers}\nYoshimasa and Blinken spoke hours after the launch.`,
    at: 'Yoshimasa',
    clean: `${ministers}\nHayashi and Blinken spoke hours after the launch.`
  },
  {
    rule: 'given name',
    text: 'Judge Maria Torres met Peter Lindqvist, 45, in the court. Lindqvist said he was glad. Torres left. Maria said nothing.',
    at: 'Maria',
    clean:
      'Judge Maria Torres met Peter Lindqvist, 45, in the court. Lindqvist said he was glad. Torres left. She said nothing.'
  },
  {
    rule: 'two spellings',
    text: 'Prime Minister Fumio Kishida spoke on Monday. On Friday Fumio Kishita said more.',
    at: 'Fumio Kishita',
    clean: 'Prime Minister Fumio Kishida spoke on Monday. On Friday Fumio Kishida said more.'
  },
  {
    rule: 'two spellings',
    text: 'Secretary Antony Blinken said so. Later Anthony Blinken said it again.',
    at: 'Anthony Blinken',
    clean: 'Secretary Antony Blinken said so. Later Antony Blinken said it again.'
  },
  {
    rule: 'two spellings',
    text: 'Secretary Antony Blinken said so. The reporters saw that Blinken left. The next day Mr. Blinkin came back.',
    at: 'Blinkin',
    clean:
      'Secretary Antony Blinken said so. The reporters saw that Blinken left. The next day Mr. Blinken came back.'
  },
  {
    rule: 'two spellings',
    text: 'Officials in Pyongyang denied it. The test near Pyongyang failed. The embassy in Pyongyan was silent.',
    at: 'Pyongyan',
    clean:
      'Officials in Pyongyang denied it. The test near Pyongyang failed. The embassy in Pyongyang was silent.'
  },
  {
    rule: 'two marks',
    text: 'Viktor Orbán spoke first. Then the guests of Viktor Orban left.',
    at: 'Viktor Orban',
    clean: 'Viktor Orbán spoke first. Then the guests of Viktor Orbán left.'
  },
  {
    rule: 'two marks',
    text: 'The leader, Kim Jong Un, watched. State media showed Kim Jong-un with a map.',
    at: 'Kim Jong-un',
    clean: 'The leader, Kim Jong Un, watched. State media showed Kim Jong Un with a map.'
  },
  {
    rule: 'two offices',
    text: 'Foreign Minister Yoshimasa Hayashi spoke. Reporters asked Defence Minister Hayashi about it.',
    at: 'Hayashi',
    clean: 'Foreign Minister Yoshimasa Hayashi spoke. Reporters asked Foreign Minister Hayashi about it.'
  },
  {
    rule: 'two offices',
    text: 'Foreign Minister Yoshimasa Hayashi spoke. Reporters asked Hayashi, Japan’s defence minister, about it.',
    at: 'Hayashi',
    clean:
      'Foreign Minister Yoshimasa Hayashi spoke. Reporters asked Hayashi, the Japanese foreign minister, about it, and Hayashi, a former finance minister, left.'
  },
  {
    rule: 'two expansions',
    text: 'The World Health Organization (WHO) met. The World Heath Organization (WHO) will meet again.',
    at: 'World Heath Organization',
    clean: 'The World Health Organization (WHO) met. The World Health Organisation (WHO) will meet again.'
  },
  {
    rule: 'two expansions',
    text: 'The North Atlantic Treaty Organization (NATO) met. The North Atlantic Treaty Organization (NATA) will meet again.',
    at: 'North Atlantic Treaty Organization',
    clean:
      'The North Atlantic Treaty Organization (NATO) met. The North Atlantic Treaty Organization (NATO) will meet again.'
  },
  {
    rule: 'weekday',
    text: 'They met on Tuesday, 2 Feb 2022, in Tokyo.',
    at: 'Tuesday, 2 Feb 2022',
    clean: 'They met on Wednesday, 2 Feb 2022, in Tokyo.'
  },
  {
    rule: 'weekday',
    text: 'They met on Monday, Feb. 21, 2019, in New York.',
    at: 'Monday, Feb. 21, 2019',
    clean: 'They met on Thursday, Feb. 21, 2019, in New York.'
  },
  {
    rule: 'weekday',
    dateline: 'Tokyo, Feb 2, 2022 (EFE)',
    text: 'They met on Sunday, Jan. 31, after the launch.',
    at: 'Sunday, Jan. 31',
    clean: 'They met on Monday, Jan. 31, after the launch.'
  },
  {
    rule: 'weekday',
    text: 'The court sat on Tuesday, March 1. It will sit again on Friday, March 5.',
    at: 'Friday, March 5',
    clean: 'The court sat on Tuesday, March 1. It will sit again on Friday, March 4.'
  },
  {
    rule: 'no such day',
    text: 'The contract ends on 31 June.',
    at: '31 June',
    clean: 'The contract ends on 30 June. In June 31 people died.'
  },
  {
    rule: 'no such day',
    text: 'He was born on February 29, 2021, at sea.',
    at: 'February 29, 2021',
    clean: 'He was born on February 29, 2020, at sea.'
  },
  {
    rule: 'age',
    text: 'The poet, born in 1950, died in 2010 at the age of 65.',
    at: 'died in 2010 at the age of 65',
    clean: 'The poet, born in 1950, died in 2010 at the age of 59.'
  },
  {
    rule: 'age',
    text: 'Anna Berg (1920–2005) died at home, aged 80.',
    at: 'died at home, aged 80',
    clean: 'Anna Berg (1920–2005) died at home, aged 85.'
  },
  {
    rule: 'age',
    text: 'Born in 1970, she joined the party in 1990, aged 25.',
    at: 'in 1990, aged 25',
    clean: 'Born in 1970, she joined the party in 1990, aged 20.'
  },
  {
    rule: 'age',
    dateline: 'Oslo, 3 March 2024',
    text: 'Lena Holm, 45, was born in Bergen in 1989.',
    at: 'Holm, 45,',
    clean: 'Lena Holm, 34, was born in Bergen in 1989.'
  },
  {
    rule: 'duration',
    text: 'She led the bank from 2010 to 2015, seven years in all.',
    at: 'from 2010 to 2015, seven years',
    clean: 'She led the bank from 2010 to 2015, five years in all.'
  },
  {
    rule: 'duration',
    text: 'He served a ten-year term from 1998 to 2004 there.',
    at: 'ten-year term from 1998 to 2004',
    clean: 'He served a six-year term from 1998 to 2004 there.'
  },
  {
    rule: 'duration',
    text: 'The wall fell in 1989, five years after the strike that had begun in 1980.',
    at: 'in 1989, five years after the strike that had begun in 1980',
    clean: 'The wall fell in 1989, nine years after the strike that had begun in 1980.'
  },
  {
    rule: 'share',
    text: 'Three of the ten, 40 %, refused.',
    at: 'Three of the ten, 40 %',
    clean:
      'Three of the ten, 30 %, refused. Two of the three suppliers, 40 percent of whose staff left, closed.'
  },
  {
    rule: 'share',
    text: 'Only 12 of the 48 members (35 percent) voted.',
    at: '12 of the 48 members (35 percent',
    clean: 'Only 12 of the 48 members (25 percent) voted.'
  },
  {
    rule: 'change',
    text: 'Deaths rose from 40 to 60, 30 per cent more than planned.',
    at: 'rose from 40 to 60, 30 per cent',
    clean:
      'Deaths rose from 40 to 60, 50 per cent more than planned. From 1990 to 2000 it rose by 30 per cent.'
  },
  {
    rule: 'change',
    text: 'Sales fell by 10 percent, from $200 million to $150 million.',
    at: 'fell by 10 percent, from $200 million to $150 million',
    clean: 'Sales fell by 25 percent, from $200 million to $150 million.'
  },
  {
    rule: 'change',
    text: 'Unemployment fell from 4 percent to 6 percent.',
    at: 'fell from 4 percent to 6 percent',
    clean: 'Unemployment rose from 4 percent to 6 percent. The club rose from fourth to 2 in the ranking.'
  },
  {
    rule: 'change',
    text: 'The budget doubled from $40 million to $60 million.',
    at: 'doubled from $40 million to $60 million',
    clean: 'The budget doubled from $40 million to $81 million.'
  },
  {
    rule: 'parts',
    text: 'The jury has 12 people: seven men and four women.',
    at: '12 people: seven men and four women',
    clean: 'The jury has 12 people: seven men and five women.'
  },
  {
    rule: 'parts',
    text: 'The blast killed ten people, including seven women and five children.',
    at: 'ten people, including seven women and five children',
    clean: 'The blast killed ten people, including four women and five children.'
  },
  {
    rule: 'parts',
    text: 'Of them 60 percent agreed, 30 percent did not and the remaining 20 percent were silent.',
    at: '60 percent agreed, 30 percent did not and the remaining 20 percent',
    clean: 'Of them 60 percent agreed, 30 percent did not and the remaining 10 percent were silent.'
  },
  {
    rule: 'rank',
    text: 'It is the second-largest economy, behind China and India.',
    at: 'second-largest economy, behind China and India',
    clean: 'It is the third-largest economy, behind China and India.'
  },
  {
    rule: 'conversion',
    text: 'The town is 35 miles (80 km) away.',
    at: '35 miles (80 km)',
    clean: 'The town is 35 miles (56 km) away.'
  },
  {
    rule: 'headline',
    text: '# Six tests in a month\nNorth Korea conducted seven weapons tests in January.',
    at: 'Six',
    clean: '# Seven tests in a month\nNorth Korea conducted seven weapons tests in January.'
  },
  {
    rule: 'headline',
    text: '# Blast kills 12 in market\nAt the market 14 people were killed on Monday.',
    at: '12',
    clean: '# Blast kills 14 in market\nAt the market 14 people were killed on Monday.'
  },
  {
    rule: 'same count',
    text: 'It carried out seven weapons tests in the last month.\nThe six weapons tests in the last month alarmed Tokyo.',
    at: 'six',
    clean:
      'It carried out seven weapons tests in the last month.\nThe seven weapons tests in the last month alarmed Tokyo.'
  },
  {
    rule: 'two ranges',
    text: 'It launched a Hwasong-12 mid-range ballistic missile.\nHe condemned the intermediate-range ballistic missile launch.',
    at: 'intermediate-range ballistic missile',
    clean:
      'It launched a Hwasong-12 mid-range ballistic missile.\nHe condemned the medium-range ballistic missile launch.'
  },
  {
    rule: 'two measures',
    text: 'The club offered him a three-year contract.\nHe signed the two-year contract on Friday.',
    at: 'the two-year contract',
    clean: 'The club offered him a three-year contract.\nHe signed the three-year contract on Friday.'
  },
  {
    rule: 'two units',
    text: 'The fine of $12.5 million is the highest so far.\nThe firm will pay the €12.5 million in May.',
    at: '€12.5 million',
    clean: 'The fine of $12.5 million is the highest so far.\nThe firm will pay the $12.5 million in May.'
  },
  {
    rule: 'since when',
    text: 'It was the first time North Korea tested such a weapon since 2017.\nNorth Korea last tested such a weapon in 2018.',
    at: 'last tested such a weapon in 2018',
    clean:
      'It was the first time North Korea tested such a weapon since 2017.\nNorth Korea last tested such a weapon in 2017.'
  },
  {
    rule: 'missing space',
    text: 'The launch on Jan.30 failed.',
    at: 'Jan.30',
    clean: 'The launch on Jan. 30 failed.'
  },
  {
    rule: 'missing space',
    text: 'The trial ended.They left.',
    at: 'ended.They',
    clean: 'The trial ended. They left the site news.example and went to U.S. offices of the Node.js group.'
  },
  {
    rule: 'doubled word',
    text: 'He said that the the court was closed.',
    at: 'the the',
    clean: 'He said that that court had had no judge.'
  },
  {
    rule: 'unpaired mark',
    text: 'He called it “a disaster and left.',
    at: '“',
    clean: 'He called it “a disaster” and left.\n“It is late.\n“It is over.”'
  },
  {
    rule: 'unpaired mark',
    text: 'The bank (which closed in May was sold.',
    at: '(',
    clean: 'The bank (which closed in May) was sold. a) first b) second :)'
  },
  {
    rule: 'mixed separators',
    text: 'Some 12,000 came, then 14,500, and 13.000 left.',
    at: '13.000',
    clean: 'Some 12,000 came, then 14,500, and 13.5 percent left.'
  }
]
