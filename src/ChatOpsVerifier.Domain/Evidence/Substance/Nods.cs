using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Evidence.Substance;

/// <summary>Words that agree, claim or point back without showing anything, and the small words that go with them.</summary>
internal static class Nods
{
    /// <summary>Words that agree and say nothing else, alone or in a row.</summary>
    private const string Agree = """
        yes yeah yep yup y ok okay okey k kk sure right correct true fine good great nice perfect lgtm sgtm ack roger agreed affirmative indeed absolutely
        definitely looks all done checked confirmed verified
        ja jap jo jawohl passt stimmt richtig klar erledigt bestätigt geprüft gut oui ouais fait vérifié confirmé vrai sí si vale hecho claro correcto
        verificado confirmado sim certo feito sì giusto fatto confermato
        tak gotowe zrobione ano hotovo evet tamam joo kyllä joo hyvä klart klar färdigt да готово сделано проверено верно так
        はい 完了 完了しました 確認しました 確認済み 大丈夫 大丈夫です オッケー 是 是的 好 好的 完成 已完成 已确认 确认 没问题 对 行 예 네 완료 확인 확인했습니다 نعم تم حسنا हाँ
        """;

    private const string Agreeing = """
        yes yeah yep yup y ok okay okey k kk sure right correct true fine good great nice perfect lgtm sgtm ack roger agreed affirmative indeed absolutely
        definitely
        done finished complete completed ready checked verified confirmed tested approved works working worked exists available passed pass looks seems
        ja jap jo jawohl gut passt stimmt richtig klar erledigt fertig geprüft bestätigt gemacht läuft funktioniert vorhanden
        oui ouais bien fait fini terminé vérifié confirmé vrai marche fonctionne
        sí si vale hecho listo terminado verificado confirmado correcto funciona claro
        sim certo feito pronto concluído
        sì fatto finito verificato confermato giusto funziona
        tak gotowe zrobione hotovo evet tamam oldu hecha hai
        да готово сделано проверено хорошо верно так
        はい 完了 完了しました 確認しました 確認済み 大丈夫 大丈夫です オッケー
        是 是的 好 好的 完成 已完成 已确认 确认 没问题 对 行
        예 네 완료 확인 확인했습니다 نعم تم حسنا हाँ
        """;

    private const string PointingBack = """
        see above below earlier before previous previously same ditto idem mentioned said told again attached
        siehe oben vorher wie gesagt gleiche gleich vorige
        voir dessus ci même avant
        ver arriba mismo igual antes vedi sopra stesso veja acima mesmo выше
        同上 上記 如上
        """;

    private const string Small = """
        i we me my you it its this that these those is are was were be been has have had do does did all everything the a an and of to for as in on at by so
        very well just also already now can
        trust please thanks thank from with
        ich wir es das dies alles ist war wurde habe und der die den zu von für wie im
        je nous ce cela tout est était le la les et de du pour comme
        yo lo el los las todo es está fue y por para como
        eu o isso tudo é foi
        io il tutto è stato e per
        это всё все было я
        """;

    private static readonly FrozenSet<string> Yes = Agree.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Nothing but agreement: "yes", "ja, erledigt".</summary>
    public static bool IsOnlyYes(string text) => WordSet.Of(text) is { Count: > 0 } words && words.All.All(Yes.Contains);

    public static FrozenSet<string> All { get; } = $"{Agreeing} {PointingBack} {Small}"
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet();
}
