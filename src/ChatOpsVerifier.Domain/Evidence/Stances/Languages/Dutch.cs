namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Dutch
{
    public const string Words = """
        Not: niet | niets | geen | nooit | niemand | zonder | nergens | nauwelijks
        Zero: nul
        Failed: geannuleerd | te lang | te traag | te laat | mislukt* | mislukken | faalt | faalde | faalden | falen | gefaald | fout | fouten
            | foutmelding* | foutief | kapot | defect* | beschadigd* | afgebroken | gecrasht* | onmogelijk | geweigerd | afgewezen | afgekeurd | verloren
            | overschreden | gemist | ongeldig* | onvoldoende | onbruikbaar | onleesbaar | vastgelopen | niet gehaald | kwijt | ingetrokken
            | brak/braken/breekt/breken … af | viel/vielen/valt/vallen … uit | liep/liepen/loopt/lopen … vast | ging/gingen/gaat/gaan … mis
            | ging/gingen … fout | bleef/bleven/blijft … hangen | bleef … steken | stopt bij | stopte bij | stopt na | stopte na | blijft steken
            | met fouten | met gaten | liep vol | schijf vol | bleef hangen | bleven hangen | blijft hangen | blijven hangen | liep vast | liepen vast
            | gaven op | gaven het op
        Regret: helaas
        Absent: ontbreekt | ontbreken | ontbrekend* | afwezig* | uitgeschakeld* | onbeschikbaar | inactief | leeg | onvolledig* | gedeeltelijk* | deels
            | ongetest | ongecontroleerd | onversleuteld | verlopen | verouderd | gestopt | onbereikbaar | de helft | voor de helft | uitgezet | uitgezette
            | verwijderd | overgeslagen | onversleutelde | per ongeluk | alleen op test | alleen in test | gepauzeerd | niet alle | niet alles | niet elke
        Waiting: uitgesteld* | wacht | wachten | wachtend | in afwachting | in behandeling | openstaand* | staat open | bezig | mee bezig | te doen
            | nog niet | nog geen | niet gestart | geblokkeerd | in voorbereiding | loopt nog | bij de leverancier | ligt bij de leverancier
            | nog geen antwoord | mee bezig | werken eraan | werken er aan | stelde/stelden/stellen … uit | doorgeschoven | schuiven het door
            | schoven het door | schuiven dat door | schoven dat door | verschoven naar | verschoven tot
        Plan: gepland* | plannen | zal | zullen | gaan we | ga ik | gaat nog | wordt nog | worden nog | wordt aangeleverd | wordt geleverd
            | wordt uitgevoerd | volgt | volgen nog | binnenkort | morgen | straks | volgende week | volgende maand | volgende sprint | aanstaande
            | moet nog | moeten nog | toegezegd | beloofd | te bepalen | nader te bepalen | moeten we nog | moet ik nog | moeten jullie nog | moeten zij nog
            | zoek/zoekt/zoeken … uit | lever/leveren … na | laten we tot | op de planning | staat op de lijst | regelt dat | regelt het | pakt dat op
            | pakt het op | pakken het op | doen we na | doen we later | doen we pas | kom erop terug | komen erop terug | kom er op terug | zoek het uit
            | laat het weten | laten het weten | op de roadmap | zouden moeten vragen | zou moeten vragen
        Doubt: waarschijnlijk | misschien | mogelijk | vermoedelijk | blijkbaar | schijnbaar | ik denk | wij denken | we denken | ik geloof | ik neem aan
            | zou moeten | zouden moeten | zou kunnen | lijkt | hopelijk | bijna | in theorie | volgens mij | naar mijn mening | voor zover ik weet
            | vrij zeker | ik meen | ik zou zeggen | in principe | op papier
        Unknown: onbekend* | onduidelijk* | weet niet | weet ik niet | weten we niet | geen idee | niet bekend | niet zeker | onzeker
        Bad: dataverlies | gegevensverlies | verlies | storing | storingen | onderbreking* | probleem | problemen | waarschuwing* | afwijking* | verschil
            | verschillen | uitval | downtime | hiaten
        Good: geslaagd* | succesvol* | succes | voltooid | voltooide | afgerond | werkt | werken | werkte | hersteld | teruggezet | geverifieerd | bevestigd
            | ja | beschikbaar | ingeschakeld | actief | versleuteld | gehaald | volledig | gereed | klaar | goedgekeurd | kwam/kwamen/komt/komen … terug
        Exists: bestaat | bestaan | ingericht | geconfigureerd | gedefinieerd | gedocumenteerd | beschikbaar | ingeschakeld | proces | procedure | beleid
            | bewaking | melding*
        Fine: niet meer dan | niet later dan | niet langer dan | niet alleen | geen twijfel | uiterlijk
        If: als | wanneer | indien | zodra | in geval van | bij fouten
        Joint: en | maar | want | omdat | echter | hoewel
        Ask: is er | is dit | is het | zijn er | heb je | hebben we | hebben jullie | kun je | kan je | kunnen jullie | kan iemand | weet iemand | moeten we
            | hoe kan | hoe lang | hoe vaak | wat is | waar is | wie kan | waarom | graag | vraag het aan | vraag aan | navragen bij
        Of: van | de | het | alle
        Only: alleen | slechts | maar
        OffValue: uit | geen | nee | onwaar | uitgeschakeld
        OnValue: aan | ja | waar | ingeschakeld
        Denial: nee | neen | geen | niets | nooit | negatief | werkt niet | het werkt niet | dat werkt niet | bestaat niet | het bestaat niet | is er niet
            | hebben we niet | klopt niet | dat klopt niet | niet waar | mislukt | onmogelijk | helemaal niet | het werkte niet
        Noun: geen | zonder | nul
        Light: er | is | zijn | was | waren | werd | werden | heeft | hebben | had | hadden | een | enkel* | enig* | of | andere | nieuwe | bekende
            | gevonden | gezien | opgetreden | geconstateerd* | we | wij
        """;
}
