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
    left: 'Volodymyr Zelensky was born in Kryvyi Rih on 25 January 1978.',
    right: 'Zelensky was born on 25 January 1978 in Kryvyi Rih'
  },
  {
    left: 'The bridge over the Piave is 412 metres long.',
    right: 'The stone bridge over the Piave is 412 meters long.'
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

/** They say the same, and are not found: word order and forms of names tell too much elsewhere. */
export const missedPairs: readonly StatementPair[] = [
  {
    left: 'Ukraine shipped 47 million tonnes of grain in 2021',
    right: 'Ukrainian grain: 47,000,000 tons were shipped in 2021'
  },
  {
    left: '“We will not sign,” Ms Ferrari told the council on 4 May 2024.',
    right: 'Ms Ferrari told the council on 4 May 2024: "We will not sign".'
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
  // another sign, another order, another turn
  { left: 'It was -5 degrees in Oslo on Monday.', right: 'It was 5 degrees in Oslo on Monday.' },
  { left: 'It was minus 5 degrees in Oslo on Monday.', right: 'It was 5 degrees in Oslo on Monday.' },
  { left: 'The growth was −3.2 percent in Spain.', right: 'The growth was 3.2 percent in Spain.' },
  { left: 'It hired <5 people in Leipzig.', right: 'It hired >5 people in Leipzig.' },
  { left: 'The fine was ₹500 in Delhi.', right: 'The fine was ₺500 in Delhi.' },
  { left: 'It holds 5-10 million litres of oil.', right: 'It holds 5/10 million litres of oil.' },
  {
    left: 'Niger exported uranium to the plant in 2020.',
    right: 'Nigeria exported uranium to the plant in 2020.'
  },
  {
    left: 'Mayor Johnson resigned over the contract in 2019.',
    right: 'Mayor Johnston resigned over the contract in 2019.'
  },
  { left: 'Employers paid 5 million in fines in 2020.', right: 'Employees paid 5 million in fines in 2020.' },
  {
    left: 'Five men and three women drowned off Malta.',
    right: 'Five women and three men drowned off Malta.'
  },
  {
    left: 'In Spain prices rose and rents fell in 2021.',
    right: 'In Spain prices fell and rents rose in 2021.'
  },
  {
    left: 'Imports of grain rose and exports of steel fell.',
    right: 'Imports of grain fell and exports of steel rose.'
  },
  {
    left: 'It costs 5 dollars a day and 3 euros a week.',
    right: 'It costs 5 euros a day and 3 dollars a week.'
  },
  {
    left: 'Biden came in June and Macron came in July.',
    right: 'Biden came in July and Macron came in June.'
  },
  {
    left: 'Clinton was convicted and Weiner was acquitted.',
    right: 'Clinton was acquitted and Weiner was convicted.'
  },
  { left: 'Teachers earn 5% more than nurses in Lyon.', right: 'Nurses earn 5% more than teachers in Lyon.' },
  {
    left: 'Women earn less than men in the plant of Lyon.',
    right: 'Men earn less than women in the plant of Lyon.'
  },
  {
    left: 'Police attacked protesters near the port of Santos.',
    right: 'Protesters attacked police near the port of Santos.'
  },
  { left: 'Steel output rose by 5 percent in Spain.', right: 'Steel output rose to 5 percent in Spain.' },
  {
    left: 'The minister received the plane from Qatar.',
    right: 'The minister received the plane for Qatar.'
  },
  { left: 'The number of murders rose in Lyon.', right: 'The share of murders rose in Lyon.' },
  { left: 'It is false that the minister signed the contract.', right: 'The minister signed the contract.' },
  { left: 'The minister hardly used the contract.', right: 'The minister used the contract.' },
  { left: 'The police tried to close the plant in Lyon.', right: 'The police closed the plant in Lyon.' },
  { left: 'If the plant closes, the mayor resigns.', right: 'The plant closes, the mayor resigns.' },
  {
    left: 'The company has no debts in Lyon, the mayor never denied.',
    right: 'The company has no debts in Lyon, the mayor denied.'
  },
  { left: 'Die Strafe war 5 € je Tag in Köln.', right: 'Die Strafe war 5 $ je Tag in Köln.', language: 'de' },
  {
    left: 'Es waren -5 Grad in Oslo am Montag.',
    right: 'Es waren 5 Grad in Oslo am Montag.',
    language: 'de'
  },
  {
    left: 'Le groupe a fermé dix usines en France.',
    right: 'Le groupe a fermé six usines en France.',
    language: 'fr'
  },
  {
    left: 'De minister heeft het contract getekend in Gent.',
    right: 'De minister heeft het contract niet getekend in Gent.',
    language: 'nl'
  },
  {
    left: 'The mayor resigned over the contract.',
    right: 'The mayor has not resigned over the contract.',
    language: 'und'
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
