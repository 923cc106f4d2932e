using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Words of tables that people sign.</summary>
internal static partial class RoleVocabulary
{
    /// <summary>A header over roles: "Rolle", "Fonction", "役割".</summary>
    public static bool IsRole(string header) => Role().IsMatch(header);

    /// <summary>A header over those who sign: "Sign-off", "Approval", "Freigabe durch", "审批人".</summary>
    public static bool IsSigner(string header) => Signer().IsMatch(header);

    public static bool SpeaksOfSigning(string text) => SignsOff().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(roles?|functions?|positions?|titles?|approvers?|reviewers?|stakeholders?|teams?|departments?|party|rolle|funktion|abteilung|freigeber|rôle"
        + @"|fonction|service|rol|función|cargo|área|papel|função|ruolo|funzione|functie|afdeling|rola|funkcja|stanowisko|роль|должность|отдел|roll|befattning"
        + @"|stilling|rooli|tehtävä|asema|funkce|pozice|funkcia|szerepkör|beosztás|rol(ul)?|funcția|funcție|görev|unvan|rolü|посада|роль|ρόλος|θέση|الدور"
        + @"|الوظيفة|المنصب|תפקיד|vai trò|chức vụ|peran|jabatan|役割|役職|部署|部門|角色|职位|职务|部门|역할|직책|부서)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(
        @"^\W*(sign[- ]?offs?|approvals?|approvers?|approved by|signator(y|ies)|signed by|freigabe|freigaben|freigabe durch|freigegeben von|abnahme durch"
        + @"|approbations?|approbateurs?|validé par|validation par|aprobaciones|aprobación|aprobador|aprobado por|aprovação|aprovador|aprovado por"
        + @"|approvazion[ei]|approvatore|approvato da|goedkeuring|goedgekeurd door|zatwierdzenie|zatwierdził\w*|согласован[ои]е?|утверждение|утвердил"
        + @"|godkännande|godkänd av|godkendelse|godkendt af|godkjenning|godkjent av|schválení|schválil|jóváhagyás|jóváhagyta|onay|onaylayan"
        + @"|承認者?|確認者|审批人?|批准人|승인자?)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Signer();

    [GeneratedRegex(
        @"sign|approv|unterschr|freigab|abnahm|visa|firma|assinatura|handtekening|podpis|подпись|underskrift|godkänn|godkend|godkjenn|attest|allekirj|hyväks"
        + @"|schvál|schvaľ|aláír|jóváhagy|semnăt|aprob|approb|visto bueno|[iİ]mza|onay|підпис|затвердж|утвержд|согласов|υπογραφ|έγκρισ|توقيع|اعتماد|חתימ|אישור"
        + @"|chữ ký|phê duyệt|tanda tangan|persetujuan|zatwierdz|goedkeur|aprova|承認|签|簽|署名|서명|승인|审批|審批|批准",
        RegexOptions.IgnoreCase)]
    private static partial Regex SignsOff();
}
