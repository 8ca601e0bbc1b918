/**
 * The house style of citations, in CSL 1.0.2 (https://docs.citationstyles.org/en/v1.0.2/specification.html): one note
 * with author, title, container, publisher, date, pages, address and date of access, in the order in which a newsroom
 * reads them. `genre` carries the words before a person's name ("Interview with"), `note` the pages with their "p.".
 */
export const citationStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Stet newsroom notes</title>
    <id>stet-newsroom-notes</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " delimiter-precedes-last="contextual" et-al-min="5" et-al-use-first="1"/>
    </names>
  </macro>
  <macro name="title">
    <text variable="title" quotes="true"/>
  </macro>
  <macro name="date">
    <date variable="issued" form="text"/>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text term="accessed"/>
      <date variable="accessed" form="text"/>
    </group>
  </macro>
  <macro name="access">
    <choose>
      <if variable="URL">
        <group delimiter=" ">
          <text variable="URL"/>
          <text macro="accessed" prefix="(" suffix=")"/>
        </group>
      </if>
      <else>
        <text macro="accessed"/>
      </else>
    </choose>
  </macro>
  <citation>
    <layout>
      <choose>
        <if type="interview personal_communication" match="any">
          <group delimiter=", ">
            <group delimiter=" ">
              <text variable="genre"/>
              <text macro="author"/>
            </group>
            <text macro="title"/>
            <text variable="container-title"/>
            <text variable="publisher"/>
            <text macro="date"/>
            <text macro="access"/>
          </group>
        </if>
        <else>
          <group delimiter=", ">
            <text macro="author"/>
            <text macro="title"/>
            <text variable="genre"/>
            <text variable="container-title"/>
            <text variable="publisher"/>
            <text macro="date"/>
            <text variable="note"/>
            <text macro="access"/>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
</style>`

/** The few words and the date form that the style needs, as a CSL locale for English. */
export const citationLocale = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <info><updated>2026-01-01T00:00:00+00:00</updated></info>
  <style-options punctuation-in-quote="false"/>
  <date form="text">
    <date-part name="day" suffix=" "/>
    <date-part name="month" suffix=" "/>
    <date-part name="year"/>
  </date>
  <date form="numeric">
    <date-part name="year" form="long"/>
    <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
    <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
  </date>
  <terms>
    <term name="accessed">accessed</term>
    <term name="and">and</term>
    <term name="et-al">et al.</term>
    <term name="no date">no date</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="month-01">January</term>
    <term name="month-02">February</term>
    <term name="month-03">March</term>
    <term name="month-04">April</term>
    <term name="month-05">May</term>
    <term name="month-06">June</term>
    <term name="month-07">July</term>
    <term name="month-08">August</term>
    <term name="month-09">September</term>
    <term name="month-10">October</term>
    <term name="month-11">November</term>
    <term name="month-12">December</term>
  </terms>
</locale>`
