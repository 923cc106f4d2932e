namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class English
{
    public const string Words = """
        Not: no | not | never | none | nothing | nobody | without | neither | nor | cannot | cant | dont | doesnt | didnt | isnt | arent | wasnt | werent
            | hasnt | havent | hadnt | wont | wouldnt | couldnt | shouldnt | aint | nil | lack* | hardly | barely | nowhere | nope | no one | not a single
            | not one
        Zero: zero | nought
        Failed: differ | differs | differed | discrepanc* | anomal* | deviation* | damage* | too long | too slow | too late | too small | too few | too high
            | too low | below target | over the limit | out of range | went wrong | gone | dead | no luck | bombed | cancelled | canceled | fail | fails
            | failed | failing | failure | failures | error | errors | erroneous | broken | broke | breaks down | crash* | corrupt* | abort* | timed out
            | timeout | timeouts | unable | impossible | refused | denied | rejected | lost | gave up | stuck | unsuccessful* | insufficient | faulty
            | defect* | invalid | wrong | incorrect* | missed | misses | exceed* | breach* | violat* | degraded | mismatch* | collapsed | halted
            | interrupted | hung | panicked | exception | exceptions | nok | unreadable | unusable | inaccessible | out of memory | out of space
            | failed over the | failed over a | failed over night | failed over this | failed over last | failed over and over | forbidden | unauthorized
            | unauthorised | access denied | internal server error | bad gateway | service unavailable | service is unavailable | garbage | lags | lagging
            | lagged | only got as far as | got as far as | by accident | accidentally | by mistake | gave an error | threw an error | segfault
            | segmentation fault | killed | wiped | revoked | hang | hangs | hanging | broke/breaks … down | ran/runs … out | fell/falls … apart
            | gave/gives … out | let/lets … down | choked | bailed out | blew up | fell over | went sideways | borked | conked out | ground to a halt
            | stops at | stops after | stopped at | stopped after | stops halfway | bails | bailed | ran out of | runs out of | out of disk | disk full
            | disk was full | filled up | was full | came up short | falls short | fell short | short by | was rolled back | were rolled back
            | got rolled back | had to roll back | with gaps | with holes | with errors | with warnings | with problems | with issues | with failures
            | stalled | stalls | got stuck | froze | threw in the towel | threw in the sponge
        Regret: unfortunately | sadly | regrettably
        Absent: mostly | some of | most of | some tables | most tables | missing | absent | unavailable | disabled | inactive | deactivated | turned off
            | switched off | is off | are off | was off | were off | is down | are down | was down | were down | went down | empty | incomplete | partial
            | partially | partly | unverified | untested | unencrypted | unprotected | unmonitored | undocumented | unconfirmed | unconfigured | unreviewed
            | unresolved | unsolved | unsupported | unreachable | offline | expired | outdated | obsolete | stale | out of date | stopped | not offered
            | half of | half the | only half | a fraction of | deprecated | decommissioned | discontinued | end of life | retired | was removed
            | were removed | been removed | got removed | was deleted | were deleted | been deleted | removed last | deleted last | skipped the
            | was skipped | were skipped | been skipped | skipped it | skip the restore | skipped because | inconclusive | is red | are red | came back red
            | turned red | went red | is amber | is yellow | no longer | paused | suspended | is red | been red | was red | only on staging
            | only in staging | only on test | only in test | only on a test | only on my | only on dev | only in dev | worked only on | works only on
            | works only in | used to be | used to have | used to exist | only locally | if we had | if i had | if there were | if there was | halfway
            | half way | zilch | on luck | pure luck | not all | not every | not everything | it used to | we used to | they used to | used to work
            | used to run
        Waiting: postponed | deferred | delayed | under investigation | being investigated | we are on it | im on it | pending | waiting | awaiting | await
            | awaits | on hold | in progress | ongoing | under way | underway | being tested | being checked | being verified | being prepared
            | being set up | being built | being worked on | asked support | asked the vendor | asked the provider | still open | remains open | is open
            | are open | blocked | wip | work in progress | in review | under review | to follow | outstanding | unanswered | overdue | no answer yet
            | no reply yet | not yet | not started | hasnt started | asked and wait | owes us | owe us | owed to us | yet to hear | havent heard
            | not heard back | with the vendor | with the provider | with legal | further investigation | further analysis | further testing | more testing
            | put/putting … off | call/called/calling … off | owe | still owe | owed | midway | midway through
        Plan: later on | do it later | in two weeks | in a week | in a few days | in a few weeks | in the coming | coming soon | on the list | yet untested
            | planned | plan to | plans to | planning | intend* | going to | gonna | we will | i will | they will | he will | she will | you will
            | team will | vendor will | provider will | colleague will | we ll | i ll | they ll | he ll | she ll | it ll | will be tested | will be done
            | will be provided | will be checked | will be verified | will be sent | will be uploaded | will be added | will be run | will be performed
            | will be executed | will be completed | will be delivered | will be fixed | will be confirmed | will be documented | will be enabled
            | will follow | will provide | will send | will test | will check | will verify | will run | will do | will upload | will add | will confirm
            | will get back | will let you know | to be | tbd | tbc | tba | todo | to do | scheduled for | is due | due on | due by | eta | soon | shortly
            | tomorrow | next week | next month | next sprint | next quarter | next year | next release | next monday | next tuesday | next wednesday
            | next thursday | next friday | by friday | by monday | later today | later this | yet to | remains to | needs to | need to | has to | have to
            | must still | on the roadmap | backlog | promis* | expect to | expects to | expected by | expected in | expected on | follow up | aim to
            | aims to | committed to | upcoming | i shall | we shall | work on it | working on it | looking into it | look into it | get back to you
            | left for | leave it for | leave that for | leave it until | leave that until | saved for | save it for | screenshot follows
            | screenshots follow | proof follows | evidence follows | details follow | result follows | results follow | report follows | more follows
            | takes care of it | takes care of that | takes care of this | take care of it | take care of that | is handling it | is handling that
            | is on it | looks after it | is dealing with it | deals with it | plan on | plans on | roadmap | let me check | let me look | let me ask
            | come back to you | back to you | look it up | once we | once the | when we get to | as soon as | on the calendar | in the calendar
            | pencilled in | penciled in | will update | to be uploaded | has the log and will
        Future: will | shall | would
        Doubt: probably | presumably | maybe | perhaps | possibly | apparently | supposedly | seemingly | allegedly | likely | i think | we think
            | i believe | we believe | i guess | i assume | we assume | assum* | suppos* | should | ought to | might | seems | seem | appears to | hopefully
            | i hope | we hope | could be | may be | afaik | as far as i | in theory | theoretically | almost | nearly | more or less | pretty sure
            | fairly sure | reasonably sure | quite sure | i would say | id say | i d say | i would guess | if i remember | from memory | iirc | i reckon
            | as i recall | i recall | to my knowledge | to the best of my knowledge | in my opinion | imo | rumor has it | we were told | i was told
            | they say | supposedly | should have | ought | expected to work | is expected to | are expected to | looks like | looks as if | look like
            | sounds like | mistaken | it depends | on paper
        Unknown: dunno | no clue | who knows | cant say | cannot say | hard to say | unknown | unclear | dont know | do not know | doesnt know
            | does not know | no idea | not known | not sure | unsure | idk | undetermined | cannot tell | cant tell | could not find out | couldnt find out
            | no information
        Bad: loss | data loss | losses | downtime | outage | outages | interruption | interruptions | issue | issues | problem | problems | warning
            | warnings | difference | differences | gap | gaps | conflict | conflicts | duplicate | duplicates | vulnerabilit* | complaint* | skipped
            | regression | regressions | bug | bugs | single point of failure | objection | objections | drift | hitch | hitches | finding | findings
            | hiccup | hiccups | incident | incidents
        Good: success | successful | successfully | succeeded | succeeds | passed | pass | passes | ok | okay | complete | completed | completes | works
            | worked | verified | confirmed | restored | recovered | came back | met | enabled | active | exists | available | healthy | intact | green
            | matched | match | matches | identical | yes | finished | done | valid | correct | correctly | achieved | readable | online | up and running
        Exists: exist | exists | configured | defined | documented | available | enabled | set up | in place | present | handling | notification* | process
            | processes | procedure* | policy | policies | runbook* | monitoring | response | management | detection | contact | owner | escalation
        Fine: failed over | fails over | fail over | failing over | failed back | fails back | fail back | failover | failsafe | fail safe | error budget
            | error rate | error correction | failure domain | failure domains | fault tolerant | fault tolerance | no more than | not more than
            | no later than | not later than | no longer than | not longer than | no less than | not less than | no fewer than | no earlier than
            | not earlier than | not only | not just | no matter | no doubt | whether or not | last but not least | zero trust | zero knowledge | zero touch
            | zero downtime | zero copy | found to be | confirmed to be | proved to be | proven to be | turned out to be | known to be | shown to be
            | seen to be | dead letter | as expected | non production | non prod | non root | non blocking | never older than | never more than
            | never longer than | never later than | never less than | never fewer than | never earlier than | never before | no longer needed
            | no longer than | nobody can delete | no one can delete | cannot be deleted | cannot be changed | cannot be altered | cannot delete
            | cant delete | never leaves | never leave
        FromZero: code | exit | rc | errorlevel | returncode | rpo | rto | tier | level | raid | day | index | exit code | exit status | return code
        If: if | when | unless | in case | in case of | in the event of | whenever | upon | on failure | on error | on failures | on errors | can fail
            | may fail | could fail | fails to | should it | if we had | if i had
        Joint: and | but | because | since | although | though | however | yet | while | so | then | due | as
        Ask: did | does | is it | is there | is this | is that | are there | are we | are they | do we | do you | do they | does it | does the | does this
            | did you | did we | did it | can you | can we | can someone | can somebody | could you | could we | could someone | would you | should we
            | should i | shall we | have you | has anyone | has anybody | how do | how can | how to | how long | how often | what is | what does
            | what about | what do | where is | where can | where do | which one | who is | who can | who knows | why is | why do | when will | any idea
            | any news | please | pls | ask | check with | talk to | anyone know | does anyone | can anyone | could anyone | was it | were they
            | is retention | shall i | should it be
        Of: of | out of | the | all | our | its
        Only: only | just | merely
        OffValue: off | none | null | nil | false | absent | disabled | zero | negative
        OnValue: on | true | enabled | active | positive
        Denial: no | nope | nah | none | nothing | negative | nil | zero | 0 | never | not at all | no way | it does not work | does not work | doesnt work
            | it doesnt work | not working | it is not working | isnt working | does not exist | it does not exist | doesnt exist | it doesnt exist
            | there is none | there are none | we have none | we dont have any | we do not have any | we dont have it | it failed | failed | fail | failure
            | not so | false | untrue | not true | impossible | not possible | it is not possible | no such thing | it is not | it isnt | it did not work
            | it didnt work | did not work | didnt work | it is not so | it is not true | that is not the case | not the case | it cannot be done | zilch
            | nada | zip
        Exit: exit | exit code | exit status | exitcode | return code | returncode | errorlevel | exited with | exited with code | exited with status
            | exited with exit code | exit with code | returned code | status code 1 | rc
        Http: http | http status | http code | status code | response code | http error
        Noun: no | none | without | zero | not a single | not one | neither
        Light: any | a | an | single | or | ever | even | other | further | more | known | new | open | such | them | these | those | that | this | be
            | been | being | was | were | is | are | has | have | had | there | we | they | it | i | see | seen | saw | find | found | observe | observed
            | encounter | encountered | experience | experienced | hit | contain | contains | produce | produced | cause | caused | raise | raised | return
            | returned | did | do | does | so far | at all | unexpected | critical | major | serious | relevant
        """;
}
