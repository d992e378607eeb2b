package dev.netpol.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netpol.policy.BadCidr.Reason;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    static Cidr cidr(String text) {
        return assertInstanceOf(Cidr.class, Cidr.read(text), text);
    }

    private static BadCidr bad(String text) {
        return assertInstanceOf(BadCidr.class, Cidr.read(text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/8|10.0.0.0/8|10.0.0.0|10.255.255.255",
                "10.1.2.3/8|10.1.2.3/8|10.0.0.0|10.255.255.255",
                "0.0.0.0/0|0.0.0.0/0|0.0.0.0|255.255.255.255",
                "255.255.255.255/32|255.255.255.255/32|255.255.255.255|255.255.255.255",
                "010.00009.0.0/08|10.9.0.0/8|10.0.0.0|10.255.255.255",
                "::/0|::/0|::|ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:DB8:0:0:1:0:0:1/64|2001:db8::1:0:0:1/64|2001:db8::|2001:db8::ffff:ffff:ffff:ffff",
                "1:2:3:4:5:6:7::/128|1:2:3:4:5:6:7:0/128|1:2:3:4:5:6:7:0|1:2:3:4:5:6:7:0",
                "::2:3:4:5:6:7:8/128|0:2:3:4:5:6:7:8/128|0:2:3:4:5:6:7:8|0:2:3:4:5:6:7:8",
                "2001:db8::1:0:0:0:1/128|2001:db8:0:1::1/128|2001:db8:0:1::1|2001:db8:0:1::1",
                "64:ff9b::192.0.2.33/96|64:ff9b::c000:221/96|64:ff9b::|64:ff9b::ffff:ffff",
                "::ffff:10.0.0.1/104|::ffff:10.0.0.1/104|::ffff:10.0.0.0|::ffff:10.255.255.255",
                "::ffff:a00:1/104|::ffff:10.0.0.1/104|::ffff:10.0.0.0|::ffff:10.255.255.255",
                "1:2:3:4:5:6:1.2.3.4/128|1:2:3:4:5:6:102:304/128|1:2:3:4:5:6:102:304|1:2:3:4:5:6:102:304",
                "0000000:00001::/16|0:1::/16|::|0:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "8000::/1|8000::/1|8000::|ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fd00::1/65|fd00::1/65|fd00::|fd00::7fff:ffff:ffff:ffff",
            })
    void reads(String text, String canonical, String first, String last) {
        assertEquals(canonical, cidr(text).canonicalText());
        assertEquals(first, cidr(text).first().toString());
        assertEquals(last, cidr(text).last().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|EMPTY|``|",
                "10.0.0.0|BARE_ADDRESS|10.0.0.0|10.0.0.0/32",
                "FD00::1|BARE_ADDRESS|FD00::1|fd00::1/128",
                "10.0.0.0 /8|BLANKS|10.0.0.0 /8|10.0.0.0/8",
                "` 10.0.0.0/8`|BLANKS|` 10.0.0.0/8`|10.0.0.0/8",
                "10.0.0.0/8\u00a0|BLANKS|10.0.0.0/8\u00a0|10.0.0.0/8",
                "10.0.0.0 - 10.0.0.9|BLANKS|10.0.0.0 - 10.0.0.9|",
                "10.0.0.1-10.0.0.9|FIRST_TO_LAST|10.0.0.1-10.0.0.9|",
                "10.0.0.0/8,11.0.0.0/8|SEVERAL|10.0.0.0/8,11.0.0.0/8|",
                "fe80::1%eth0/64|ZONE|%eth0|fe80::1/64",
                "[fd00::]/8|BRACKETS|[fd00::]|fd00::/8",
                "[fd00::1]|BRACKETS|[fd00::1]|fd00::1/128",
                "10.0.0.1:443|PORT|443|10.0.0.1/32",
                "[fd00::1]:443|PORT|443|fd00::1/128",
                "10.0.0.0:443/8|PORT|443|10.0.0.0/8",
                "10.256.0.0/16|OCTET_TOO_LARGE|256|",
                "10.99999999999.0.0/16|OCTET_TOO_LARGE|99999999999|",
                "10.20.0/16|OCTET_COUNT|10.20.0|10.20.0.0/16",
                "10/8|OCTET_COUNT|10|10.0.0.0/8",
                "10.20|OCTET_COUNT|10.20|10.20.0.0/16",
                "10.0.0.0.0/8|OCTET_COUNT|10.0.0.0.0|",
                "10.0.*.*/16|NOT_AN_ADDRESS|10.0.*.*|",
                "db.example.com/32|NOT_AN_ADDRESS|db.example.com|",
                "any|NOT_AN_ADDRESS|any|",
                "/8|NOT_AN_ADDRESS|``|",
                "10.-1.0.0/8|NOT_AN_ADDRESS|10.-1.0.0|",
                "10.+1.0.0/8|NOT_AN_ADDRESS|10.+1.0.0|",
                "10..0.0/8|NOT_AN_ADDRESS|10..0.0|",
                "0x0a.0.0.0/8|NOT_AN_ADDRESS|0x0a.0.0.0|",
                "\uff11\uff10.0.0.0/8|NOT_AN_ADDRESS|\uff11\uff10.0.0.0|",
                "2001:1db80::/32|NOT_AN_IPV6_ADDRESS|2001:1db80::|",
                "2001::db8::/32|NOT_AN_IPV6_ADDRESS|2001::db8::|",
                ":::/0|NOT_AN_IPV6_ADDRESS|:::|",
                ":/0|NOT_AN_IPV6_ADDRESS|:|",
                ":1::/16|NOT_AN_IPV6_ADDRESS|:1::|",
                "::1:/16|NOT_AN_IPV6_ADDRESS|::1:|",
                "1:2:3:4:5:6:7/64|NOT_AN_IPV6_ADDRESS|1:2:3:4:5:6:7|",
                "1:2:3:4:5:6:7:8:9/64|NOT_AN_IPV6_ADDRESS|1:2:3:4:5:6:7:8:9|",
                "1:2:3:4::5:6:7:8/64|NOT_AN_IPV6_ADDRESS|1:2:3:4::5:6:7:8|",
                "::1.2.3.4:5/64|NOT_AN_IPV6_ADDRESS|::1.2.3.4:5|",
                "1.2.3.4::/64|NOT_AN_IPV6_ADDRESS|1.2.3.4::|",
                "1:2:3:4:5:6:7:1.2.3.4/64|NOT_AN_IPV6_ADDRESS|1:2:3:4:5:6:7:1.2.3.4|",
                "10.0.0.0/255.0.0.0|MASK|255.0.0.0|10.0.0.0/8",
                "10.0.0.9/255.255.255.0|MASK|255.255.255.0|10.0.0.0/24",
                "10.0.0.0/255.0.255.0|MASK|255.0.255.0|",
                "10.0.0.0/|NO_PREFIX_LENGTH|``|10.0.0.0/32",
                "10.0.0.0/-8|PREFIX_LENGTH_NOT_A_NUMBER|-8|",
                "10.0.0.0/+8|PREFIX_LENGTH_NOT_A_NUMBER|+8|",
                "10.0.0.0/8/16|PREFIX_LENGTH_NOT_A_NUMBER|8/16|",
                "10.0.0.0/0x8|PREFIX_LENGTH_NOT_A_NUMBER|0x8|",
                "10.0.0.0/33|IPV4_PREFIX_TOO_LONG|33|",
                "10.0.0.0/999999999999|IPV4_PREFIX_TOO_LONG|999999999999|",
                "fd00::/129|IPV6_PREFIX_TOO_LONG|129|",
                "::ffff:10.0.0.0/129|IPV6_PREFIX_TOO_LONG|129|",
            })
    void refuses(String text, Reason reason, String culprit, String instead) {
        BadCidr bad = bad(text);
        assertEquals(reason, bad.reason());
        assertEquals(culprit, bad.culprit());
        assertEquals(instead == null ? "" : instead, bad.instead().orElse(""));
    }

    @Test
    void whatStrictReadersRefuse() {
        assertTrue(cidr("10.0.0.1/24").hasHostBits());
        assertFalse(cidr("10.0.0.128/25").hasHostBits());
        assertTrue(cidr("::1/0").hasHostBits());
        assertFalse(cidr("::1/128").hasHostBits());
        assertEquals("10.0.0.0/24", cidr("10.0.0.1/24").networkText());
        assertEquals("10.0.0.1/32", cidr("10.0.0.1/24").singleAddressText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"010.0.0.0/8", "10.00.0.0/8", "10.0.0.0/08", "fd00::/08", "::ffff:01.2.3.4/128", "00001::/16"})
    void leadingZerosAreSeen(String text) {
        assertTrue(cidr(text).leadingZeros());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "0.0.0.0/0", "0001::/16", "::/0", "1::0/16"})
    void zerosThatAreNotLeadingAreLetPass(String text) {
        assertFalse(cidr(text).leadingZeros());
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:1.2.3.4/128", "::FFFF:102:304/96", "0:0:0:0:0:ffff:0:0/104", "::ffff:0:0/0"})
    void mappedAddressesAreSeen(String text) {
        assertTrue(cidr(text).isIpv4Mapped());
        assertFalse(cidr(text).isNonCanonicalIpv6());
    }

    @ParameterizedTest
    @ValueSource(strings = {"::fffe:102:304/128", "::1:ffff:102:304/128", "1::ffff:1.2.3.4/128", "::/0"})
    void otherAddressesAreNotMapped(String text) {
        assertFalse(cidr(text).isIpv4Mapped());
    }

    @Test
    void aMappedRangeAsIpv4() {
        assertEquals(Optional.of("10.0.0.0/8"), cidr("::ffff:10.1.0.0/104").ipv4Network());
        assertEquals(Optional.of("0.0.0.0/0"), cidr("::ffff:0:0/96").ipv4Network());
        assertEquals(Optional.empty(), cidr("::ffff:0:0/95").ipv4Network());
        assertEquals(Optional.empty(), cidr("10.0.0.0/8").ipv4Network());
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/9, true",
        "10.0.0.0/8, 10.255.255.255/32, true",
        "10.0.0.0/8, 10.0.0.0/8, false",
        "10.0.0.0/8, 10.0.0.0/7, false",
        "10.0.0.0/8, 11.0.0.0/9, false",
        "10.0.0.7/8, 10.0.0.0/9, true",
        "0.0.0.0/0, 0.0.0.0/1, true",
        "::/0, 10.0.0.0/8, false",
        "0.0.0.0/0, fd00::/8, false",
        "fd00::/64, fd00::1/65, true",
        "fd00::/127, fd00::1/128, true",
        "fd00::/127, fd00::2/128, false",
        "10.0.0.0/8, ::ffff:10.1.0.0/112, true",
        "10.0.0.0/8, ::ffff:11.1.0.0/112, false",
        "::/0, ::ffff:10.0.0.0/104, false",
        "::ffff:10.0.0.0/104, 10.1.0.0/16, false",
        "::ffff:10.0.0.0/104, ::ffff:10.1.0.0/112, true",
        "::ffff:10.0.0.0/95, ::fffe:0:0/97, true",
    })
    void admitsExcept(String cidr, String except, boolean admitted) {
        assertEquals(admitted, cidr(cidr).admitsExcept(cidr(except)));
    }

    @Test
    void size() {
        assertEquals(BigInteger.valueOf(256), cidr("10.0.0.0/24").size());
        assertEquals(BigInteger.ONE.shiftLeft(128), cidr("::/0").size());
    }
}
