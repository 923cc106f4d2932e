namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Portuguese
{
    public const string Words = """
        Not: não | nao | nenhum* | sem | nunca | jamais | nada | ninguém | nem | tampouco
        Zero: zero
        Failed: cancelad* | falha | falhas | falhou | falharam | falhando | falhado | erro | erros | errad* | quebrad* | corrompid* | abortad* | caiu
            | impossível | negado | recusad* | rejeitad* | perdid* | perdeu | excedid* | descumprid* | inválid* | insuficiente* | reprovad* | fracass*
            | ilegível | chave perdida | extravia* | revogad* | ficou a meio | a meio da | a meio do | travou | travaram | encravou | trava | travam
            | para na | parou na | parou no | com erros | com lacunas | encheu | travado | travada | congelou | desistimos | desisti
        Regret: infelizmente
        Absent: falta | faltam | faltando | ausente* | desativad* | desabilitad* | indisponível | inativ* | vazi* | incomplet* | parcial* | parcialmente
            | expirad* | vencid* | obsolet* | desligad* | inexistente* | parado | sem teste | metade | pela metade | removid* | ignorad* | sem criptografia
            | sem cifra | por engano | por erro | só em teste | apenas em teste | suspens* | em pausa | pausad* | nem todo | nem todos | nem todas | nem tudo
        Waiting: adiad* | pendente* | aguardando | aguarda | esperando | em espera | em andamento | em progresso | aberto | bloquead* | ainda não | a fazer
            | não iniciado | em preparação | atrasad* | trabalhando nisso | estamos trabalhando | estamos a trabalhar | à espera | estamos à espera
            | ficou à espera | postergad* | remarcad* | estamos vendo | estamos vendo isso | estamos verificando
        Plan: planejad* | planead* | previst* | agendado para | agendada para | será | serão | faremos | farei | vamos | vai ser | vão ser | vou | em breve
            | amanhã | próxima semana | na próxima semana | semana que vem | próximo mês | mês que vem | próximo sprint | próxima segunda | a ser
            | a confirmar | a definir | falta fazer | temos que | precisa ser | prometid* | enviaremos | deixamos para | deixámos para | ficou para
            | fica para | trata disso | tratam disso | cuida disso | cuidam disso | vai tratar | vão tratar | fará | farão | ficou de | ficaram de
            | te aviso | aviso depois | vou ver | vou verificar | verifico e | no roteiro | seria preciso | teria que | teríamos que | será anexado
            | será anexada
        Doubt: provavelmente | talvez | possivelmente | supostamente | aparentemente | parece | acho que | achamos | creio | suponho | deveria | deveriam
            | deve estar | poderia | quase | em teoria | tomara | espero que | na minha opinião | que eu saiba | diria que | se não me engano
            | deve funcionar | deve dar | deve ser | em princípio | no papel
        Unknown: desconhecid* | não sei | não sabemos | não se sabe | sem ideia | incerto | não está claro
        Future: *aremos | *eremos | *iremos
        Bad: perda | perdas | interrupç* | incidente* | problema | problemas | aviso | avisos | alerta | anomalia* | diferença* | desvio* | lacuna*
            | indisponibilidade | divergênc* | intercorrênc*
        Good: sucesso | concluíd* | completo | completa | funciona | funcionam | funcionou | verificad* | confirmad* | restaurad* | recuperad* | sim
            | disponível | ativad* | habilitad* | criptografad* | aprovad* | cumprid* | feito | feita | corretamente
        Exists: existe | existem | configurad* | definid* | documentad* | habilitad* | disponível | processo | procedimento* | política | monitoramento
            | notificaç*
        Fine: não mais de | não mais que | não mais tarde | não só | não apenas | sem dúvida
        If: se | quando | caso | em caso de
        Joint: e | mas | porque | porém | embora | pois
        Ask: há algum | existe algum | alguém sabe | você pode | vocês podem | pode alguém | podemos | como fazer | onde está | quando será | por que | quem
            | qual é | devemos | por favor | pergunte a | perguntem a | perguntar a
        Of: de | dos | das | do | da | os | as
        Only: só | somente | apenas
        OffValue: desativado | desativada | nenhum | nenhuma | não | falso | desligado
        OnValue: ativado | ativada | sim | verdadeiro | ligado
        Denial: não | nao | nenhum | nenhuma | nada | nunca | negativo | não funciona | não existe | não há | não temos | não é verdade | não é o caso
            | falhou | falha | impossível | falso | de jeito nenhum | não funcionou
        Noun: nenhum* | sem | zero
        Light: há | houve | havia | tem | teve | foi | foram | encontr* | detect* | observ* | registr* | ou | um | uma | outro | outra | outros | outras
            | mais | qualquer
        """;
}
