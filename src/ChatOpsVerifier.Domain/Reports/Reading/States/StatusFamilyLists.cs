namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Families of states in the languages of most real reports: open, done, failed; parts are separated by slashes, words by bars.</summary>
internal static class StatusFamilyLists
{
    public static readonly StatusLanguage[] All =
    [
        // English
        new("not {0}|not yet {0}|not fully {0}|un{0}",
        [
            "open|unknown|pending|todo|to do|tbd|tbc|to be done|to be tested|to be verified|to be confirmed|not started|not ready|not done|not verified|"
                + "unverified|in progress|ongoing|wip|incomplete|partial|partially|partially met|blocked|missing|"
                + "not performed|not tested|untested|waiting|planned|scheduled|not yet|needs verification|requires verification|on hold|not available|stale|"
                + "in conflict|on track|at risk|off track|delayed|in review|under review|draft|deferred|not run|skipped|not yet started|not yet tested|"
                + "not yet verified|not yet done"
                + " / verified|done|complete|completed|closed|resolved|finished|fixed|ready|confirmed|success|successful|implemented|signed|signed off|"
                + "validated|tested|reviewed|x|[x]|checked|mitigated|remediated|shipped|released|delivered|deployed|merged|published|rolled out"
                + " / refuted|error|broken|not fixed",
            "pending|not run / pass|passed / fail|failed|failing|not passed|did not pass",
            "pending / approved|accepted / rejected|not approved|declined|denied|not accepted",
            "not met|open / met|fulfilled|compliant / not met|not fulfilled|non compliant|noncompliant|unmet",
            "no|n / yes|y / no",
            "open / ok / nok|not ok|ko",
            "open / go / no go|nogo",
        ]),
        // Deutsch
        new("nicht {0}|noch nicht {0}|un{0}",
        [
            "offen|ausstehend|in arbeit|in bearbeitung|unbekannt|nicht begonnen|nicht gestartet|nicht erledigt|noch nicht erledigt|noch nicht begonnen|"
                + "noch nicht umgesetzt|noch offen|geplant|blockiert|laufend|teilweise|teilweise erledigt|zu erledigen|unvollständig|wartet|zurückgestellt"
                + " / erledigt|fertig|abgeschlossen|behoben|umgesetzt|geschlossen|durchgeführt|vollständig|ausgeliefert|ausgerollt|veröffentlicht|"
                + "bereitgestellt / fehlgeschlagen|nicht behoben|fehler|fehlerhaft",
            "nicht geprüft|ungeprüft|noch nicht geprüft|zu prüfen|noch zu prüfen / geprüft|verifiziert|bestätigt|überprüft / nicht bestätigt|widerlegt",
            "nicht getestet|noch nicht getestet|offen / bestanden / nicht bestanden|durchgefallen|nicht erfolgreich",
            "offen / erfüllt / nicht erfüllt",
            "ausstehend / freigegeben|genehmigt|abgenommen|akzeptiert / abgelehnt|nicht freigegeben|nicht abgenommen|zurückgewiesen|nicht genehmigt|"
                + "nicht akzeptiert",
            "offen / i.o|io|in ordnung / n.i.o|nio|nicht in ordnung|nicht i.o",
            "fehlt / vorhanden / nicht vorhanden",
            "offen / implementiert / nicht implementiert",
            "nein / ja / nein",
        ]),
        // Français
        new("non {0}|pas {0}|pas encore {0}|non encore {0}",
        [
            "en attente|en cours|ouvert|ouverte|inconnu|inconnue|non commencé|non démarré|inachevé|incomplet|incomplète|bloqué|bloquée|partiel|planifié|"
                + "en suspens / terminé|terminée|achevé|achevée|prêt|prête|clos|close|clôturée|résolue|corrigée|réalisée|effectuée|clôturé|résolu|corrigé|"
                + "réalisé|effectué|levée|livré|livrée|publié|déployé / échec|échoué|en échec|erreur",
            "à faire|a faire|non fait|pas fait|pas encore fait|pas commencé|pas encore commencé / fait|faite / échec",
            "à vérifier|non vérifié|à tester|non testé|pas testé|pas encore testé|pas vérifié|pas encore vérifié|à contrôler / vérifié|vérifiée|contrôlé|"
                + "testé / non confirmé",
            "en attente / validé|validée|approuvé|accepté|réussi|recetté / "
                + "refusé|rejeté|non validé|non approuvé|non accepté|pas validé|pas approuvé|non réussi",
            "à vérifier / conforme / non conforme|non-conforme",
            "non exécuté|non exécutée|à exécuter / exécuté|exécutée|concluant|satisfaisant|recette validée / non concluant|insatisfaisant",
            "non / oui / non",
        ]),
        // Español
        new("no {0}|aún no {0}|todavía no {0}|sin {0}",
        [
            "pendiente|en curso|en progreso|en proceso|abierto|abierta|sin empezar|bloqueado|no iniciado|parcial|planificado|incompleto|en espera|"
                + "en revisión / completado|completada|terminado|cerrado|resuelto|resuelta|cerrada|terminada|listo|lista|corregido|corregida|realizada|"
                + "finalizada|realizado|finalizado|entregado|publicado|desplegado / fallido|falló|fallado|error",
            "por hacer / hecho|hecha / fallido",
            "desconocido|sin verificar|no verificado|por verificar|por probar|no probado|aún no probado|aún no verificado|sin probar / verificado|verificada|"
                + "comprobado|probado / refutado",
            "pendiente / aprobado|aprobada|aceptado|superado / rechazado|rechazada|no aprobado|no aprobada|no superado|no aceptado",
            "pendiente / cumple|conforme / no cumple|no conforme",
            "sin ejecutar|no ejecutado|no ejecutada|por ejecutar / ejecutado|ejecutada|exitoso|exitosa|satisfactorio / no exitoso|insatisfactorio",
            "no / sí|si / no",
        ]),
        // Português
        new("não {0}|nao {0}|ainda não {0}",
        [
            "pendente|em andamento|em progresso|aberto|aberta|não iniciado|bloqueado|parcial|em aberto|aguardando|incompleto|em espera / concluído|concluída|"
                + "concluido|finalizado|resolvido|resolvida|fechado|fechada|corrigido|realizado|realizada|finalizada|encerrado|entregue|implantado / falhou|"
                + "com erro|falha",
            "a fazer|por fazer / feito|feita / falhou",
            "desconhecido|não verificado|a verificar|a testar|não testado|ainda não testado|ainda não verificado / verificado|verificada|testado / refutado",
            "pendente / aprovado|aprovada|aceito / reprovado|reprovada|rejeitado|não aprovado|não aprovada|não aceito",
            "pendente / atende|conforme / não atende|não conforme",
            "não executado|não executada|a executar / passou|homologado|homologada|executado|executada / não passou|reprovou|não homologado",
            "não|nao / sim / não",
        ]),
        // Italiano
        new("non {0}|non ancora {0}",
        [
            "in sospeso|in corso|in attesa|aperto|aperta|non iniziato|bloccato|parziale|pianificato|in lavorazione|incompleto|incompleta|"
                + "da completare / completato|completata|terminato|chiuso|risolto|risolta|corretto|concluso|conclusa|eseguito|eseguita|chiusa|terminata|"
                + "consegnato|rilasciato / fallito|errore|non riuscito",
            "da fare / fatto|fatta / fallito",
            "sconosciuto|non verificato|da verificare|da testare|non testato|non ancora testato|non ancora verificato / verificato|verificata|controllato|"
                + "testato / smentito",
            "in attesa / approvato|approvata|superato|accettato / respinto|non approvato|non approvata|non superato|rifiutato|non accettato",
            "da verificare / conforme / non conforme",
            "da eseguire|non eseguito|non eseguita / positivo|positiva|esito positivo / negativo|negativa|esito negativo",
            "no / sì|si / no",
        ]),
        // Nederlands
        new("niet {0}|nog niet {0}|on{0}",
        [
            "in behandeling|te doen|bezig|mee bezig|open|niet gestart|nog te doen|geblokkeerd|gepland|wachtend|deels / gereed|klaar|voltooid|afgerond|gedaan|"
                + "gesloten|opgelost|uitgevoerd / mislukt|fout",
            "onbekend|niet gecontroleerd|te controleren|te testen|niet getest|nog niet getest|nog niet gecontroleerd / geverifieerd|gecontroleerd|getest|"
                + "bevestigd / weerlegd",
            "in behandeling / goedgekeurd|geslaagd|akkoord|geaccepteerd / afgekeurd|niet geslaagd|niet akkoord|gefaald|niet goedgekeurd|niet geaccepteerd",
            "open / voldoet / voldoet niet",
            "nee / ja / nee",
        ]),
        // Polski
        new("nie {0}|nie{0}|jeszcze nie {0}",
        [
            "oczekuje|oczekujące|w toku|otwarte|otwarty|zablokowane|zaplanowane|nierozpoczęte|niegotowe|nieukończone|niezakończone|częściowo / gotowe|"
                + "zakończone|ukończone|wykonano|wykonane|zamknięte|rozwiązane / niepowodzenie|błąd|nieudane",
            "do zrobienia / zrobione / niepowodzenie",
            "nieznany|nieznane|niezweryfikowane|do sprawdzenia|do weryfikacji|nieprzetestowane / zweryfikowane|sprawdzone|przetestowane / obalone",
            "oczekuje / zaliczone|zaliczony|zatwierdzone|zatwierdzony|zatwierdzona|zaakceptowane|pozytywny / odrzucone|niezaliczone|niezaliczony|negatywny|"
                + "niezatwierdzone|nie zatwierdzone|nie zaliczone|niezaakceptowane",
            "nie / tak / nie",
        ]),
    ];
}
