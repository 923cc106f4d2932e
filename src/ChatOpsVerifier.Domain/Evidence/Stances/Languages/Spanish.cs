namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Spanish
{
    public const string Words = """
        Not: no | ningún* | ningun* | sin | nunca | jamás | nada | nadie | ni | tampoco
        Zero: cero
        Failed: cancelad* | demasiado | fallo | fallos | falló | fallido* | fallida* | fallando | fallan | falla | fallaron | error | errores | erróne*
            | roto | rota | corrupt* | abortad* | caído | caída | imposible | denegad* | rechazad* | perdid* | perdió | incumpl* | excedid* | inválid*
            | insuficiente* | ilegible* | inservible* | fracas* | clave perdida | llave perdida | extravia* | revocad* | se cayó | se cayeron | se colgó
            | se colgaron | colgado | colgada | a mitad de | se corta | se cortó | se para | se paró | se detiene | se detuvo | se atasca | se atascó
            | se queda en | se quedó en | con errores | con huecos | se llenó | nos rendimos | desistimos | se trabó
        Regret: lamentablemente | desafortunadamente | desgraciadamente | por desgracia
        Absent: falta | faltan | faltante* | ausente* | desactivad* | deshabilitad* | indisponible* | inactiv* | vací* | incomplet* | parcial*
            | parcialmente | sin probar | sin verificar | caducad* | vencid* | obsolet* | apagad* | inexistente* | detenid* | la mitad | a medias
            | eliminad* | omitid* | sin cifrar | sin cifrado | por error | solo en pruebas | sólo en pruebas | solo en test | en pausa | suspendid*
            | no todo | no todos | no todas
        Waiting: aplazad* | pospuest* | pendiente* | esperando | esperamos | espera | en espera | a la espera | en curso | en progreso | en proceso
            | abierto | abiertos | bloquead* | aún no | todavía no | sin empezar | no iniciado | por confirmar | en preparación | atrasad* | estamos en ello
            | trabajando en ello | estamos trabajando | lo estamos viendo | pospuso | aplazó | postergad* | estamos con ello | estamos con eso
        Plan: planead* | planificad* | previst* | programado para | programada para | será | serán | se hará | se harán | haremos | vamos a | va a | van a
            | voy a | pronto | mañana | próximamente | la próxima semana | próxima semana | la semana que viene | próximo mes | el mes que viene
            | próximo sprint | próximo lunes | por hacer | falta por | queda por | hay que | tenemos que | tiene que | prometid* | se entregará | se probará
            | se verificará | enviaremos | a definir | dejamos para | lo dejamos | dejado para | dejada para | queda para | quedó para | lo haré | lo hará
            | lo harán | se encarga | se encargará | se ocupa | se ocupará | te digo | les digo | te aviso | les aviso | os digo | lo reviso | lo miro
            | lo mira | lo miramos | lo consulto | te confirmo | en la hoja de ruta | habría que | habrá que | haría falta | se adjuntará | se adjuntarán
            | adjuntaré | adjuntaremos | se enviará | se subirá | subiré | aportaré | en el calendario
        Doubt: probablemente | quizá* | tal vez | a lo mejor | posiblemente | supuestamente | aparentemente | parece | creo que | creemos | supongo
            | debería | deberían | podría | casi | ojalá | se supone | en teoría | a mi parecer | en mi opinión | que yo sepa | diría que
            | si no me equivoco | seguramente | en principio | sobre el papel
        Unknown: desconocid* | no lo sé | no sabemos | no se sabe | ni idea | incierto | no está claro | no sé si | no sé cómo | no sé cuándo | no sé qué
            | no sé quién | yo no sé | la verdad no sé
        Future: *aremos | *eremos | *iremos | *drán
        Bad: pérdida | pérdidas | interrupci* | incidente* | incidencia* | problema | problemas | advertencia* | aviso | avisos | anomalía* | diferencia*
            | desviaci* | brecha* | caídas
        Good: éxito | exitos* | correctamente | correct* | completad* | completo | completa | terminad* | funciona | funcionan | funcionó | verificad*
            | confirmad* | restaurad* | recuperad* | sí | disponible* | activad* | habilitad* | cifrad* | aprobad* | cumplid* | cumple | hecho | hecha
            | superad*
        Exists: existe | existen | configurad* | definid* | documentad* | habilitad* | disponible* | proceso | procedimiento* | política | monitoreo
            | gestión | notificaci*
        Fine: no más de | no más tarde | no sólo | no solo | no menos de | sin duda
        If: si | cuando | en caso de | siempre que
        Joint: y | e | pero | porque | aunque | ya que | sino
        Ask: hay algun | hay alguna | está el | puede alguien | puedes | podrías | pueden | podemos | alguien sabe | cómo | dónde está | cuándo | por qué
            | quién | cuál es | deberíamos | por favor | pregunta a | pregunten a | preguntar a | consulta con
        Of: de | del | las | los | la | el
        Only: solo | sólo | solamente | únicamente
        OffValue: desactivado | desactivada | ninguno | ninguna | no | falso | apagado
        OnValue: activado | activada | sí | verdadero | encendido
        Denial: no | ninguno | ninguna | nada | nunca | negativo | no funciona | no existe | no hay | no tenemos | no lo hay | no es así | no es cierto
            | falló | falla | fallido | imposible | falso | para nada | no funcionó | no sé
        Noun: ningun* | sin | cero
        Light: hay | hubo | había | ha | han | habido | hemos | se | encontr* | detect* | observ* | registr* | visto | o | u | un | una | alguno | alguna
            | otro | otra | otros | otras | más | nuevos | nuevas
        """;
}
