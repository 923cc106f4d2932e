namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class French
{
    public const string Words = """
        Not: pas | ne | non | aucun* | sans | jamais | rien | personne | ni | nulle part | guère | pas de | pas d
        Zero: zéro
        Failed: annulé* | trop long | trop lent | trop tard | mal passé | échec* | en échec | en erreur | échoue* | échoué* | erreur* | erroné* | panne
            | en panne | cassé* | corrompu* | interrompu* | avorté* | planté* | impossible | refusé* | rejeté* | perdu* | dépassé* | manqué* | invalide*
            | insuffisant* | inutilisable* | illisible* | a planté | retiré* | révoqué* | égaré* | tourné court | tourne court | en rade | a calé
            | mal tourné | tombé à l eau | s arrête | s arrêtent | s est arrêté* | se bloque | s est bloqué* | se fige | avec des erreurs | avec erreurs
            | avec des trous | abandonné | abandonnée | renoncé | laissé tomber
        Regret: malheureusement
        Absent: manque | manquent | manquant* | absent* | désactivé* | indisponible* | inactif | inactive | vide | incomplet* | incomplète* | partiel*
            | partiellement | non testé | non vérifié | non chiffré | expiré* | obsolète* | inexistant* | arrêté* | la moitié | à moitié | supprimé*
            | abandonné* | sauté* | plus de sauvegarde | plus aucun* | ne plus | par erreur | seulement en recette | uniquement en recette
            | seulement en test | suspendu* | en pause | il y en avait | pas tous | pas toutes | pas tout | est ignoré | sont ignorés | été ignoré*
            | ignorée | ignorées
        Waiting: reporté* | repoussé* | en attente | attend | attendons | nous attendons | en cours | ouvert | bloqué* | à faire | pas encore | non commencé
            | en préparation | en suspens | en souffrance | chez le fournisseur | chez l éditeur | en retard | y travaillons | y travaille | on s en occupe
            | nous nous en occupons | remis à plus tard | remise à plus tard | décalé à | décalée à | décalé au | décalée au
        Plan: prévu* | planifié* | sera | seront | serait | ferons | ferai | allons | va être | vont être | je vais | nous allons | bientôt | demain
            | prochainement | la semaine prochaine | semaine prochaine | le mois prochain | mois prochain | prochain sprint | à venir | à fournir
            | à confirmer | à compléter | reste à | doit encore | doivent encore | promis* | d'ici | sous peu | lundi prochain | vendredi prochain
            | compte faire | on laisse pour | on garde pour | d ici la fin | remis à plus tard | remise à plus tard | remis au mois | remis à la semaine
            | s en charge | s en chargera | s en occupe | s en occupera | s en occuperont | prendra en charge | doit nous répondre | doit répondre
            | doivent répondre | feuille de route | je vérifie | nous vérifions | je reviens vers | reviens vers vous | revenons vers vous | je regarde et
            | se renseigne | me renseigne | il faudrait | faudrait | il faudra | enverrai | enverrons | joindrai | joindrons | fournirai | fournirons
            | transmettrai | transmettrons | à l’agenda | au calendrier
        Doubt: probablement | peut être | sans doute | apparemment | normalement | il semble | semble | je pense | je crois | je suppose | devrait
            | devraient | pourrait | éventuellement | presque | supposé* | en principe | en théorie | j'espère | à mon avis | selon moi | il me semble
            | autant que je sache | a priori | je dirais | sauf erreur | sur le papier
        Unknown: inconnu* | je ne sais pas | sais pas | nous ne savons pas | aucune idée | incertain* | pas sûr
        Future: *erons | *eront | *iront | *drons | *dront
        Bad: perte | pertes | interruption* | incident* | problème* | avertissement* | anomalie* | écart* | différence* | coupure* | indisponibilité
        Good: réussi* | succès | terminé* | fonctionne | fonctionnent | marche | validé* | vérifié* | confirmé* | restauré* | oui | disponible* | activé*
            | chiffré* | complet | complète | respecté* | conforme* | atteint* | identique* | revenu | revenue | revenus | revenues
        Exists: existe | configuré* | défini* | documenté* | disponible* | activé* | processus | procédure* | surveillance | gestion | notification*
        Fine: pas plus de | pas plus tard | au plus tard | pas seulement | non seulement | sans doute aucun | pas moins de
        If: si | lorsque | quand | en cas de | en cas d | dès que
        Joint: et | mais | car | parce | cependant | puis
        Ask: est ce que | est ce | y a t il | avez vous | pouvez vous | peux tu | peut on | pourriez vous | faut il | dois je | devons nous | comment
            | pourquoi | où est | qui peut | quel est | quelle est | merci de | veuillez | s'il vous plaît | demandez | demander à | voir avec
        Of: sur | de | des | du | d | les | la | le
        Only: seulement | uniquement | seuls | seules | seul | seule
        OffValue: désactivé | désactivée | aucun | aucune | non | faux | néant | désactivés | désactivées
        OnValue: activé | activée | oui | vrai
        Denial: non | aucun | aucune | rien | jamais | néant | pas du tout | ne fonctionne pas | ça ne fonctionne pas | cela ne fonctionne pas
            | ça ne marche pas | ne marche pas | marche pas | n'existe pas | ça n'existe pas | il n'y en a pas | pas de | échec | échoué | faux | impossible
            | ce n'est pas le cas | pas le cas
        Noun: aucun* | sans | zéro | pas de | pas d
        Light: a | ont | avons | avait | eu | été | est | sont | était | étaient | il | elle | y | une | un | seul* | autre* | nouvelle* | ou | constaté*
            | relevé* | trouvé* | détecté* | signalé* | observé* | rencontré* | vu
        """;
}
