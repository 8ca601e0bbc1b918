/** What a record says of itself, for whoever has to check it without Stet. */
export const howToCheck = `HOW TO READ AND CHECK THIS RECORD

Open index.html in any browser. It needs no program, no network and no script, and can be printed.

WHAT IS IN IT

  index.html               all that can be read: the article with its claims, checks, evidence, corrections, log
  state.json               the version that was signed: the article, and the hash of every entry (not there where
                           withheld.json says why)
  entries/HASH.json        every entry (claims, checks, corrections, decisions, evidence, sources), each named by the
                           SHA-256 of its bytes: the same hash that state.json gives
  withheld.json            what is not in this record, with hashes
  activity.json            the log
  talk.json                queries and discussion, if they were to go into the record
  people.json              names and roles
  publication.json         where it was published, and what readers were told since
  files/                   the article's files and pictures, and the files of evidence, byte for byte; those in
                           files/evidence/ are named by the SHA-256 that the entry of the evidence gives after "file:";
                           web pages and the like end in .txt, so that a browser shows their text and runs nothing
  keys/KEY.pem             public keys (Ed25519), each named by its 64 hexadecimal digits
  signatures/              signoffs.json and list.json: sign-offs and the list of people, as they were signed;
                           ID.message, ID.signature: the bytes of each sign-off that were signed, and the signature
  manifest.sha256          the SHA-256 of every other file
  manifest.sha256.sig      the signature of manifest.sha256, by whoever made the record

1. IS EVERY FILE AS IT WAS?

  sha256sum -c manifest.sha256            (Linux; macOS: shasum -a 256 -c manifest.sha256)
  On Windows, in PowerShell: Get-FileHash FILE -Algorithm SHA256, and compare with the line in manifest.sha256.

2. WHO MADE THE RECORD?

  manifest.sha256.sig is one line of JSON, a DSSE envelope (https://github.com/secure-systems-lab/dsse, 1.0.2). Its
  payload, in base64, is JSON: by and at say who made the record and when their clock had it, covers is record (a
  signature of any other file says otherwise), sha256 is that of manifest.sha256, keyid is the public key. What is signed is the text
      DSSEv1 32 application/vnd.stet.export+json LENGTH PAYLOAD
  with single spaces, LENGTH being the number of bytes of the payload. With OpenSSL 3, in a shell:

  field() { sed "s/.*\\"$1\\":\\"\\([^\\"]*\\)\\".*/\\1/" manifest.sha256.sig; }
  field payload | base64 -d > payload
  field sig | base64 -d > sig
  { printf 'DSSEv1 32 application/vnd.stet.export+json %s ' $(wc -c < payload); cat payload; } > message
  openssl pkeyutl -verify -rawin -pubin -inkey keys/$(field keyid).pem -in message -sigfile sig
  hash=$(sha256sum < manifest.sha256 | cut -c 1-64)
  grep -o '"covers":"record","size":[0-9]*,"sha256":"'$hash payload

  The first answer must be "Signature Verified Successfully"; the last command must print a line with a hash. No line
  of manifest.sha256 may be anything but a hash, two spaces and a path, and it must name index.html.

3. WHO SIGNED THE ARTICLE OFF?

  For each ID in signatures/, KEY being the key that signoffs.json gives for it:
  openssl pkeyutl -verify -rawin -pubin -inkey keys/KEY.pem -in signatures/ID.message -sigfile signatures/ID.signature

  The message says who signed, in which role, and which version: state is the SHA-256 of state.json.
  sha256sum state.json
  A message whose withdraws is not empty takes the sign-off of that name back.

4. ARE THE CLAIMS AND CHECKS THOSE THAT WERE SIGNED?

  state.json gives, under entries, the SHA-256 of each. The file entries/HASH.json has that hash; sha256sum says so.
  An entry without a file is in withheld.json.

5. IS SOMETHING SHOWN LATER WHAT WAS WITHHELD?

  Take the SHA-256 of what is shown (the entry's text, or the file). It must be the one in withheld.json or under
  "Files" in index.html. A file of withheld evidence is proved by the entry, which names its SHA-256 and is itself
  withheld. Entries hold 26 random characters (salt), so that nobody finds a name, or a file, by trying hashes.

WHAT A SIGNATURE PROVES

  That whoever held the key signed these bytes. It does not prove that they are true, nor when it was done: times are
  as each person's computer told them. Whose key it is, is told by the list of people, which the maker of the project
  signed; compare fingerprints with the people themselves.
`
