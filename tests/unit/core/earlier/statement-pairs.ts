/** Pairs of statements, in English where nothing else is said: of one article, and of another. */
export interface StatementPair {
  readonly left: string
  readonly right: string
  readonly language?: string
}

/** They say the same. */
export const samePairs: readonly StatementPair[] = [
  {
    left: 'North Korea conducted seven weapons tests in January 2022.',
    right: 'North Korea conducted seven weapons tests in January 2022'
  },
  {
    left: 'North Korea conducted seven weapons tests in January 2022',
    right: 'In January 2022, North Korea conducted 7 weapons tests.'
  },
  { left: 'Exports rose by 5% in 2021.', right: 'Exports climbed 5 percent in 2021' },
  {
    left: 'The plant employs 1,200 people in Valencia.',
    right: 'The chemical plant employs about 1200 people in Valencia'
  },
  {
    left: 'Ukraine shipped 47 million tonnes of grain in 2021',
    right: 'Ukrainian grain: 47,000,000 tons were shipped in 2021'
  },
  {
    left: 'Volodymyr Zelensky was born in Kryvyi Rih on 25 January 1978.',
    right: 'Zelensky was born on 25 January 1978 in Kryvyi Rih'
  },
  {
    left: 'The bridge over the Piave is 412 metres long.',
    right: 'The stone bridge over the Piave is 412 meters long.'
  },
  {
    left: '“We will not sign,” Ms Ferrari told the council on 4 May 2024.',
    right: 'Ms Ferrari told the council on 4 May 2024: "We will not sign".'
  },
  {
    left: 'Die Brücke über die Elbe ist 412 Meter lang und wurde 1931 eröffnet.',
    right: 'Die Brücke über die Elbe ist 412 Meter lang und wurde 1931 eröffnet',
    language: 'de'
  },
  {
    left: 'Le pont de Bordeaux mesure 412 mètres.',
    right: 'Le pont de Bordeaux mesure 412 metres',
    language: 'fr'
  }
]

/** They look alike and say something else. */
export const alikePairs: readonly StatementPair[] = [
  // another number
  {
    left: 'North Korea conducted seven weapons tests in January 2022',
    right: 'North Korea conducted six weapons tests in January 2022'
  },
  { left: 'Exports rose by 5% in 2021.', right: 'Exports rose by 5% in 2022.' },
  { left: 'Exports rose by 5% in 2021.', right: 'Exports rose by 5.5% in 2021.' },
  {
    left: 'The plant employs 1,200 people in Valencia.',
    right: 'The plant employs 12,000 people in Valencia.'
  },
  { left: 'The city has two million inhabitants.', right: 'The city has two billion inhabitants.' },
  { left: 'The ship sank 30 miles off Malta.', right: 'The ship sank 30 km off Malta.' },
  { left: 'He paid $5 for the painting of a horse.', right: 'He paid €5 for the painting of a horse.' },
  {
    left: 'The mayor resigned in March 2019 over the contract.',
    right: 'The mayor resigned in May 2019 over the contract.'
  },
  { left: 'The company had losses in January 2022.', right: 'The company had losses in 2022.' },
  // another name
  {
    left: 'North Korea conducted seven weapons tests in January 2022',
    right: 'South Korea conducted seven weapons tests in January 2022'
  },
  {
    left: 'Germany exported five million tonnes of steel in 2020.',
    right: 'France exported five million tonnes of steel in 2020.'
  },
  {
    left: 'Germany exported five million tonnes of steel in 2020.',
    right: 'Germany and France exported five million tonnes of steel in 2020.'
  },
  {
    left: 'The Bank of England raised its rate to 5 percent.',
    right: 'The Bank of Japan raised its rate to 5 percent.'
  },
  {
    left: 'Mayor John Smith resigned over the contract in 2019.',
    right: 'Mayor John Jones resigned over the contract in 2019.'
  },
  // another direction, another end
  { left: 'Exports rose by 5% in 2021.', right: 'Exports fell by 5% in 2021.' },
  { left: 'The company paid its taxes in Ireland.', right: 'The company did not pay its taxes in Ireland.' },
  {
    left: 'Seven people were killed in the fire in Porto.',
    right: 'Seven people were injured in the fire in Porto.'
  },
  { left: 'Germany beat France 2-1 in Lyon.', right: 'France beat Germany 2-1 in Lyon.' },
  { left: 'The police shot the man.', right: 'The man shot the police.' },
  { left: 'It is the largest port in Europe.', right: 'It is the smallest port in Europe.' },
  {
    left: 'More than 300 ships waited off the port of Santos.',
    right: 'Fewer than 300 ships waited off the port of Santos.'
  },
  {
    left: 'The reform took us from deficit to surplus.',
    right: 'The reform took us from surplus to deficit.'
  },
  // not yet, or only said
  {
    left: 'The company invested 5 billion euros in Leipzig.',
    right: 'The company will invest 5 billion euros in Leipzig.'
  },
  {
    left: 'The chemical plant poisoned the river in 2018.',
    right: 'The minister said the chemical plant poisoned the river in 2018.'
  },
  {
    left: 'The mayor took bribes from the builder.',
    right: 'The mayor allegedly took bribes from the builder.'
  },
  // other words
  {
    left: 'The deal was approved by regulators in 2022 for $5 billion.',
    right: 'The deal was approved by shareholders in 2022 for $5 billion.'
  },
  {
    left: 'Der Minister trat 2019 zurück.',
    right: 'Der Minister trat 2019 nicht zurück.',
    language: 'de'
  },
  {
    left: 'Le ministre a signé le contrat en 2019.',
    right: 'Le ministre n’a pas signé le contrat en 2019.',
    language: 'fr'
  },
  {
    left: 'La empresa pagó 40 millones en 2019.',
    right: 'La empresa pagó 14 millones en 2019.',
    language: 'es'
  }
]

/** They have to do with each other no more than articles of one desk. */
export const otherPairs: readonly StatementPair[] = [
  {
    left: 'North Korea conducted seven weapons tests in January 2022',
    right: 'Seven ministers of North Korea met in January 2022'
  },
  { left: 'Exports rose by 5% in 2021.', right: 'Wages rose by 5% in 2021.' },
  { left: 'The president said', right: 'The president said' },
  { left: 'in 2021', right: 'in 2021' },
  {
    left: 'The bridge over the Piave is 412 metres long.',
    right: 'The tunnel under the Piave is 412 metres long.'
  },
  {
    left: 'Grain exports from the port of Odesa stopped.',
    right: 'Dockers in the port of Santos went on strike.'
  }
]
